import type { Translate } from '../i18n/texts';
import { section } from './elements';
import { modal, type Modal } from './form';

interface Note {
  t: Translate;
  appId: string;
  /** of the form that it stands in place of; a new one where it is said on its own */
  id: string;
  text: string;
}

/** A sentence for somebody of whom it is not known in which room they are. */
export const noteModal = ({ t, appId, id, text }: Note): Modal =>
  modal({ appId, id, title: t('notice.title'), close: t('notice.close'), blocks: [section(text)] });
