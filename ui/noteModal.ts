import type { Translate } from '../i18n/texts';
import { section } from './elements';
import { modal, type Modal } from './form';

interface Note {
  t: Translate;
  appId: string;
  /** of the form that it replaces; a new one if it stands alone */
  id: string;
  text: string;
}

/** A sentence for a person whose room is unknown. */
export const noteModal = ({ t, appId, id, text }: Note): Modal =>
  modal({ appId, id, title: t('notice.title'), close: t('notice.close'), blocks: [section(text)] });
