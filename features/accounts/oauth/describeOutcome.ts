import type { Translate } from '../../../i18n/texts';
import { logError } from '../../../rocketchat/explainError';
import { notifyUser } from '../../../rocketchat/messages/notifyUser';
import type { Member } from '../../../trello/models';
import type { OAuthPage } from '../../../ui/oauthPage';
import { withConnectButton } from '../connectAccount';
import { CODE_MINUTES } from './confirmFlow';
import type { CallbackOutcome } from './receiveCallback';

/** For the browser that came back from Trello: it names whoever asked for it, and whose account it is. */
export function describeOutcome(outcome: CallbackOutcome, t: Translate): OAuthPage {
  switch (outcome.kind) {
    case 'confirm': {
      const user = outcome.context.user.username;
      const account = nameOf(outcome.member);
      return {
        title: t('oauth.page.confirm.title'),
        code: outcome.code,
        texts: [
          t('oauth.page.confirm', { user }),
          t('oauth.page.confirm.account', { user, account, minutes: CODE_MINUTES }),
        ],
        note: t('oauth.page.confirm.note', { user }),
      };
    }
    case 'connected': {
      const user = outcome.context.user.username;
      return {
        title: t('oauth.page.connected.title'),
        texts: [
          t('oauth.page.connected', { user, account: nameOf(outcome.member) }),
          t('oauth.page.connected.note'),
        ],
      };
    }
    default:
      return { title: t(`oauth.page.${outcome.kind}.title`), texts: [t(`oauth.page.${outcome.kind}`)] };
  }
}

const nameOf = ({ fullName, username }: Member): string =>
  fullName === username ? `@${username}` : `${fullName} (@${username})`;

/** For the person who asked for it, where they did. */
export async function notifyOutcome(outcome: CallbackOutcome): Promise<void> {
  if (outcome.kind === 'outdated' || outcome.kind === 'confirm') return;
  const { context, flow } = outcome;
  try {
    await notifyUser(
      context,
      outcome.kind === 'connected'
        ? { ...outcome.answer, id: flow.requestId }
        : withConnectButton(context, context.t(`oauth.${outcome.kind}`), flow.requestId),
    );
  } catch (error) {
    // The page says it, too.
    logError(error, context, 'oauth');
  }
}
