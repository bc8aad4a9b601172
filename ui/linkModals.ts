import type { Translate } from '../i18n/texts';
import type { Board } from '../trello/models';
import { choiceFields, optionsOf } from './choiceFields';
import { describeModel, type SubscriptionView } from './describeSubscription';
import { section } from './elements';
import { type Input, modal, type Modal } from './form';
import { encodeView } from './viewId';

/** The first word of a form's id. */
export const LINK_VIEW = 'link';
export const CONFIGURE_VIEW = 'configure';

interface FormView {
  t: Translate;
  appId: string;
  roomId: string;
  threadId?: string;
  /** the fields of the options */
  fields: Input[];
}

interface LinkModalView extends FormView {
  /** in display order */
  boards: Board[];
}

/** The form behind `/trello link` without arguments. */
export function linkModal({ t, appId, roomId, threadId, boards, fields }: LinkModalView): Modal {
  return modal({
    appId,
    id: encodeView({ name: LINK_VIEW, roomId, threadId }),
    title: t('form.link'),
    submit: t('form.linkIt'),
    close: t('form.cancel'),
    blocks: [
      ...choiceFields(t, {
        appId,
        name: 'board',
        label: t('form.board'),
        placeholder: t('form.choose'),
        options: optionsOf(boards),
      }),
      ...fields,
    ],
  });
}

interface ConfigureModalView extends FormView {
  subscription: SubscriptionView & { model: { id: string } };
}

/** The form for the filters of one link. */
export function configureModal({
  t,
  appId,
  roomId,
  threadId,
  subscription,
  fields,
}: ConfigureModalView): Modal {
  return modal({
    appId,
    id: encodeView({ name: CONFIGURE_VIEW, roomId, threadId, modelId: subscription.model.id }),
    title: t('form.configure'),
    submit: t('form.save'),
    close: t('form.cancel'),
    blocks: [section(t('form.about', { model: describeModel(t, subscription) })), ...fields],
  });
}
