import type { Translate } from '../i18n/texts';
import { type RequestChoice, encodeRequest } from './connectAnswer';
import { button, buttons, context, section } from './elements';
import { modal, type Modal, optional, textField } from './form';
import { encodeView } from './viewId';

/** The first words of the forms' ids. */
export const PASTE_VIEW = 'connect';
export const OAUTH_VIEW = 'oauth';

export const PASTE_ACTION = 'account.paste';
export const ALLOW_ACTION = 'account.allow';

/** Fields. */
export const TOKEN = 'token';
export const CODE = 'code';

export interface ConnectForm extends RequestChoice {
  t: Translate;
  appId: string;
  roomId: string;
  /** of the account that is connected now */
  before?: string;
}

/** The form behind `/trello connect` without an OAuth client. */
export function pasteModal(form: ConnectForm, apiKey: string): Modal {
  const { t, appId, roomId, threadId, requestId, before } = form;
  return modal({
    appId,
    id: encodeView({ name: PASTE_VIEW, roomId, threadId, nonce: requestId }),
    title: t('connect.title'),
    submit: t('connect.submit'),
    close: t('form.cancel'),
    blocks: [
      section(t('connect.about')),
      // A link in the text: phones ignore a button's URL.
      section(t('connect.steps', { url: approvalUrl(apiKey) })),
      textField({ appId, name: TOKEN, label: t('connect.token'), placeholder: t('connect.placeholder') }),
      ...(before ? [context(t('connect.replaces', { name: before }))] : []),
    ],
  });
}

/**
 * The same with one. Nothing can change or close it when the person comes back from Trello, so it says what is left.
 * @param url of Trello's page
 * @param canPaste whether there is a key for the other way
 */
export function oauthModal(
  form: ConnectForm,
  { flowId, url, canPaste }: { flowId: string; url: string; canPaste: boolean },
): Modal {
  const { t, appId, roomId, threadId, before } = form;
  const value = encodeRequest(form);
  const allow = { appId, actionId: ALLOW_ACTION, text: t('oauth.button.open'), value, url };
  const paste = { appId, actionId: PASTE_ACTION, text: t('oauth.button.paste'), value };
  return modal({
    appId,
    id: encodeView({ name: OAUTH_VIEW, roomId, threadId, nonce: flowId }),
    title: t('connect.title'),
    submit: t('oauth.submit'),
    close: t('form.cancel'),
    blocks: [
      section(t('connect.about')),
      { ...section(t('oauth.steps', { url })), accessory: button('allow', allow) },
      optional(textField({ appId, name: CODE, label: t('oauth.code'), placeholder: t('oauth.placeholder') })),
      ...(before ? [context(t('oauth.replaces', { name: before }))] : []),
      ...(canPaste ? [buttons('paste', [paste])] : []),
    ],
  });
}

/** Trello's page for approving the app. The key is public: it identifies the app. */
const approvalUrl = (apiKey: string): string =>
  `https://trello.com/1/authorize?key=${encodeURIComponent(apiKey)}&name=Rocket.Chat&scope=read,write&expiration=never&response_type=token`;
