import type { Translate } from '../i18n/texts';
import { cardLink } from '../trello/describe/pieces';
import type { CardWithChecklists } from '../trello/models';
import type { Answer } from './Answer';
import { cardAction } from './cardButtons';
import { itemLines } from './checklistLines';
import { buttons, encodeModel } from './elements';
import { linesAnswer } from './linesAnswer';

interface ChecklistsView {
  t: Translate;
  appId: string;
  threadId?: string;
  card: CardWithChecklists;
}

/** The checklists of a card, with a button to tick their items. */
export function checklistsAnswer({ t, appId, threadId, card }: ChecklistsView): Answer {
  const { checklists } = card;
  const names = { card: cardLink(card, t) };
  const button = {
    appId,
    actionId: cardAction('checklists'),
    text: t('button.checklists'),
    value: encodeModel({ modelId: card.id, threadId }),
  };
  return linesAnswer({
    title: t(checklists.length ? 'checklist.title' : 'checklist.none', names),
    lines: itemLines(t, checklists),
    // An archived card has to be restored first.
    buttons: card.closed ? [] : [buttons('checklists', [button])],
  });
}
