import type { ChatContext } from '../../rocketchat/ChatContext';
import type { FormErrors } from '../../rocketchat/surfaces/openModal';
import { timeZoneOf, zoneNameOf } from '../../rocketchat/timeZones/timeZone';
import { offsetOf, type Zone } from '../../trello/describe/formatDate';
import { echo } from '../../trello/echo';
import type { FullCard } from '../../trello/models';
import { dueModal, type DueState, dueStates } from '../../ui/cardModals';
import type { Modal } from '../../ui/form';
import { cardById } from './cardById';
import type { Acts, FormView, Submitting } from './formParts';
import { parseWhen } from './parseWhen';
import { askFully } from './showCard';

/** What the form shows of a card. */
interface Shown {
  /** as `2027-03-01` */
  day?: string;
  /** as `17:00` */
  time?: string;
  state: DueState;
}

export async function renderDue(context: ChatContext, view: FormView): Promise<Modal> {
  const shown = shownOf(view.card, await timeZoneOf(context, context.user));
  return dueModal({ ...view, ...shown, zone: await zoneNameOf(context, context.user) });
}

/**
 * Only the changed fields: what somebody else has set since the form was opened stays.
 * @throws UserError for a card that this person may not see here
 */
export async function readDue(
  context: ChatContext,
  { cardId, form }: Submitting,
): Promise<Acts | FormErrors> {
  const { t } = context;
  const [day, time] = [form.touched('day'), form.touched('time')];
  const state = dueStates.find((each) => each === form.touched('state'));
  const card = await cardById(context, { id: cardId, isFromClick: true, ask: askFully });
  const zone = await timeZoneOf(context, context.user);
  const now = shownOf(card, zone);
  const isMarked = state !== undefined && state !== 'none' && state !== now.state;
  const marks: Acts = isMarked ? [{ name: 'due', rest: state === 'done' ? 'done' : 'undone' }] : [];
  if (state === 'none' || day === '') return now.day ? [{ name: 'due', rest: 'none' }, ...marks] : marks;
  const wanted = { day: day ?? now.day, time: time ?? now.time };
  const isNew = wanted.day !== now.day || wanted.time !== now.time;
  if ((day === undefined && time === undefined) || !isNew) return marks;
  if (!wanted.day) return { errors: { day: t('act.form.due.noDay') } };
  const rest = [wanted.day, wanted.time].filter(Boolean).join(' ');
  const when = parseWhen(rest, { now: new Date(), zone });
  if (!when || !('due' in when)) {
    return { errors: { time: t('act.form.due.noTime', { text: echo(wanted.time ?? wanted.day) }) } };
  }
  return [{ name: 'due', rest }, ...marks];
}

function shownOf({ due, dueComplete }: FullCard, zone: Zone): Shown {
  const state = dueComplete ? 'done' : 'open';
  if (!due) return { state };
  const moment = new Date(due);
  const there = new Date(moment.getTime() + offsetOf(zone, moment) * 60_000).toISOString();
  return { day: there.slice(0, 10), time: there.slice(11, 16), state };
}
