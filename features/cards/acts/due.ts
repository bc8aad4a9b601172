import { UserError } from '../../../rocketchat/UserError';
import { formatDate } from '../../../trello/describe/formatDate';
import { cardLink } from '../../../trello/describe/pieces';
import { echo } from '../../../trello/echo';
import { describeNewDue } from '../../../ui/describeDue';
import { parseWhen } from '../parseWhen';
import { readWhen } from '../readWhen';
import { type CardAct, setting } from './CardAct';

export const due: CardAct = {
  rest: 'required',
  event: 'dates',
  // The zone does not affect whether something is a date.
  fits: (rest) => (parseWhen(rest, { now: new Date(), zone: 'UTC' }) ? 2 : 0),
  async plan(acting) {
    const { context, card, rest } = acting;
    const { t } = context;
    const { when, zone, now, isZoneUnknown } = await readWhen(context, rest);
    if (!when) throw new UserError(t('act.noDate', { text: echo(rest) }));
    const link = cardLink(card, t);
    if ('isDone' in when) {
      const done = t(when.isDone ? 'act.done' : 'act.undone', { card: link });
      return setting(acting, {
        was: { dueComplete: card.dueComplete },
        is: { dueComplete: when.isDone },
        done,
      });
    }
    // Always in ISO format: Trello shifts all others.
    const iso = when.due?.toISOString() ?? null;
    const date = (moment: string): string => formatDate(moment, { zone, language: 'en' });
    const done = iso
      ? t('act.due', { card: link, date: describeNewDue(iso, { t, date, now, isZoneUnknown }) })
      : t('act.dueRemoved', { card: link });
    return setting(acting, { was: { due: card.due }, is: { due: iso }, done });
  },
};
