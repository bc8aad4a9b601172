import type { Link } from '../../storage/records';
import type { NamedId } from '../../trello/filters';
import type { BoardParts } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { followedAnswer } from '../../ui/linkAnswers';
import { configureModal, namedLabels, namedMembers } from '../../ui/linkModals';
import { wordModel } from '../../ui/linkWords';
import type { Form } from '../../ui/readForm';
import { orByOwn } from '../accounts/orByOwnAccount';
import type { AppContext } from '../../rocketchat/AppContext';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { inTime, openModal } from '../../rocketchat/surfaces/openModal';
import { openTrello } from '../credentials/openTrello';
import { requireDecision } from '../../rocketchat/rooms/permissions';
import { UserError } from '../../rocketchat/UserError';
import { type Chosen, findBeside, isUnknown, readChosen, readTyped } from './configureForm';
import { requireOwn } from './subscribe';
import type { FormErrors } from '../../rocketchat/surfaces/FormErrors';
import { askWhich } from './listSubscriptions';
import { pickLink } from './chooseSubscription';

/**
 * Opens the form for what was typed, or for the only link there is.
 * @returns the question which one, where the room follows several
 * @throws UserError where there is none that could be changed here
 */
export async function configureTyped(
  context: AppContext,
  place: Place,
  typed: string,
): Promise<Answer | undefined> {
  await requireDecision(context, place);
  const links = await context.links.ofRoom(place.room.id);
  const own = links.filter(({ source }) => source === 'room');
  if (!typed && own.length > 1) return askWhich(context, place, own);
  const link = typed || !links[0] ? pickLink(context.say, links, typed) : (own[0] ?? links[0]);
  await openForm(context, place, link);
  return undefined;
}

/**
 * The same for a link that a button names.
 * @throws UserError where it is not one of this room's, or this person may not change it
 */
export async function configureKnown(context: AppContext, place: Place, modelId: string): Promise<void> {
  await openForm(context, place, await requireLink(context, place, modelId));
}

/** @throws UserError where it is not one of this room's, or this person may not decide about it */
export async function requireLink(context: AppContext, place: Place, modelId: string): Promise<Link> {
  await requireDecision(context, place);
  const link = (await context.links.ofRoom(place.room.id)).find(({ model }) => model.id === modelId);
  if (!link) throw new UserError(context.say('error.stale'));
  requireOwn(context, link);
  return link;
}

async function openForm(context: AppContext, place: Place, link: Link): Promise<void> {
  requireOwn(context, link);
  const { say, memory } = context;
  const { room, threadId } = place;
  const parts = await readParts(context, place, link);
  const view = { say, appId: memory.appId, roomId: room.id, threadId, link, parts };
  await openModal(context, place, configureModal(view));
}

/**
 * Saves what was chosen in the form.
 * @returns what holds now, or what is wrong with a field
 * @throws UserError where the link cannot be changed by this person, or not any more
 */
export async function submitConfigure(
  context: AppContext,
  place: Place,
  { modelId, form }: { modelId: string; form: Form },
): Promise<Answer | FormErrors> {
  const link = await requireLink(context, place, modelId);
  const typed = readTyped(form);
  const asked = typed && (await readParts(context, place, link));
  const beside = typed && asked ? findBeside(context.say, typed, asked) : {};
  if ('errors' in beside) return beside;
  const chosen = readChosen(context.say, form, { link, beside });
  if ('errors' in chosen) return chosen;
  const parts = asked ?? (isUnknown(link, chosen) ? await readParts(context, place, link) : undefined);
  const changed = withFilters(context, { link, chosen, parts });
  if ('errors' in changed) return changed;
  if (!(await context.links.change(link, changed))) throw new UserError(context.say('error.stale'));
  const model = wordModel(context.say, changed);
  return followedAnswer(context.say, changed, context.say('link.changed', { model }));
}

/** Whoever decides what the room follows may know what there is to choose from, whichever account says it. */
function readParts(context: AppContext, place: Place, { boardId }: Link): Promise<BoardParts> {
  return inTime(context, (hurried) =>
    orByOwn(hurried, place, {
      byWorkspace: async () => (await openTrello(hurried)).boardParts(boardId),
      byOwn: (trello) => trello.boardParts(boardId),
    }),
  );
}

/** @param parts only where the form names what the link does not know yet */
function withFilters(
  context: AppContext,
  { link, chosen, parts }: { link: Link; chosen: Chosen; parts?: BoardParts },
): Link | FormErrors {
  const things = knownThings(link, parts);
  const errors: Record<string, string> = {};
  const named = (field: keyof typeof things, ids: string[]): NamedId[] =>
    ids.map((id) => {
      const thing = things[field].find((each) => each.id === id);
      if (!thing) errors[field] = context.say('form.gone');
      return { id, name: thing?.name ?? '' };
    });
  const { lists, labels, muted, ...rest } = chosen;
  const changed: Link = {
    ...link,
    ...rest,
    lists: lists && { mode: lists.mode, of: named('lists', lists.ids) },
    labels: labels && { mode: labels.mode, of: named('labels', labels.ids) },
    muted: muted.length ? named('muted', muted) : undefined,
  };
  return Object.keys(errors).length ? { errors } : changed;
}

interface Things {
  lists: NamedId[];
  labels: NamedId[];
  muted: NamedId[];
}

/** What filters can name: what the board has, and what the link names already. */
function knownThings(link: Link, parts?: BoardParts): Things {
  return {
    lists: [...(parts?.lists.map(({ id, name }) => ({ id, name })) ?? []), ...(link.lists?.of ?? [])],
    labels: [...(parts ? namedLabels(parts) : []), ...(link.labels?.of ?? [])],
    muted: [...(parts ? namedMembers(parts) : []), ...(link.muted ?? [])],
  };
}
