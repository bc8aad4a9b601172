import type { ChatContext } from '../../rocketchat/ChatContext';
import type { FormErrors } from '../../rocketchat/surfaces/openModal';
import { listing } from '../../trello/describe/pieces';
import { boldMarkdown } from '../../trello/markdown/markdown';
import type { CheckItem, Checklist } from '../../trello/models';
import { isBlank } from '../../trello/oneLine';
import { isDone } from '../../ui/checklistLines';
import { decodeTicks, ITEM_FIELD, itemsFieldName } from '../../ui/checklistsModal';
import type { Form } from '../../ui/readForm';
import { asQuoted } from './acts/CardAct';
import { cardById } from './cardById';
import type { Acts, Changes, Submitting } from './formParts';
import { tooLong } from './limits';

/**
 * Only what the person changed, and only where it is not so already. What has changed since the form was opened stays.
 * @throws UserError for a card that this person may not see here
 */
export async function readChecklists(
  context: ChatContext,
  { cardId, form }: Submitting,
): Promise<Changes | FormErrors> {
  const { t } = context;
  const item = form.one(ITEM_FIELD)?.trim() ?? '';
  const problem = tooLong(t, item);
  if (problem) return { errors: { [ITEM_FIELD]: problem } };
  const card = await cardById(context, {
    id: cardId,
    isFromClick: true,
    ask: (trello, id) => trello.cardWithChecklists(id),
  });
  const ticks = card.checklists.map((each) => readTicks(form, each));
  const changed = ticks.flatMap(({ wanted }) => wanted);
  const kept = ticks.flatMap((each) => each.kept);
  const idsOf = (items: CheckItem[]): string => items.map(({ id }) => id).join(' ');
  const acts: Acts = [
    { name: 'check' as const, rest: idsOf(changed.filter((each) => !isDone(each))) },
    { name: 'uncheck' as const, rest: idsOf(changed.filter(isDone)) },
    { name: 'checklist' as const, rest: isBlank(item) ? '' : asQuoted(item) },
  ].filter(({ rest }) => rest);
  const names = kept.map(({ name }) => boldMarkdown(name) || t('event.anItem'));
  return {
    acts,
    ...(names.length && { aside: t('act.form.checklists.kept', { items: listing(names, t) }) }),
  };
}

/** @returns the items that the person ticked or unticked, and those that somebody else did */
function readTicks(form: Form, { id, checkItems }: Checklist): { wanted: CheckItem[]; kept: CheckItem[] } {
  const name = itemsFieldName(id);
  const chosen = form.many(name);
  if (!chosen) return { wanted: [], kept: [] };
  const wasTicked = decodeTicks(form.before(name));
  const shown = checkItems.filter((item) => wasTicked(item.id) !== undefined);
  const isChanged = (item: CheckItem): boolean => chosen.includes(item.id) !== wasTicked(item.id);
  return {
    wanted: shown.filter((item) => isChanged(item) && chosen.includes(item.id) !== isDone(item)),
    kept: shown.filter((item) => !isChanged(item) && wasTicked(item.id) !== isDone(item)),
  };
}
