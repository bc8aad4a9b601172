import type { Translate } from '../i18n/texts';
import { context, section } from './elements';
import { modal, type Modal, textField } from './form';
import { encodeView } from './viewId';

/** The first word of the form's id. */
export const CONNECT_VIEW = 'connect';

interface ConnectModalView {
  t: Translate;
  appId: string;
  roomId: string;
  threadId?: string;
  /** of what runs afterwards */
  requestId?: string;
  apiKey: string;
  /** of the account that is connected now */
  before?: string;
}

/** The form behind `/trello connect`. */
export function connectModal(view: ConnectModalView): Modal {
  const { t, appId, roomId, threadId, requestId, apiKey, before } = view;
  return modal({
    appId,
    id: encodeView({ name: CONNECT_VIEW, roomId, threadId, nonce: requestId }),
    title: t('connect.title'),
    submit: t('connect.submit'),
    close: t('form.cancel'),
    blocks: [
      section(t('connect.about')),
      // A link in the text: phones ignore a button's URL.
      section(t('connect.steps', { url: approvalUrl(apiKey) })),
      textField({
        appId,
        name: 'token',
        label: t('connect.token'),
        placeholder: t('connect.placeholder'),
      }),
      ...(before ? [context(t('connect.replaces', { name: before }))] : []),
    ],
  });
}

/** Trello's page for approving the app. The key is public: it identifies the app. */
const approvalUrl = (apiKey: string): string =>
  `https://trello.com/1/authorize?key=${encodeURIComponent(apiKey)}&name=Rocket.Chat&scope=read,write&expiration=never&response_type=token`;
