import { turnBoardBar } from '../features/boards/boardBar';
import type { ChatContext } from '../rocketchat/ChatContext';
import { logError } from '../rocketchat/explainError';
import { UserError } from '../rocketchat/UserError';
import { type BarState, decodeBar, decodeBarAct } from '../ui/barState';
import { BOARD_VIEW } from '../ui/boardBar';
import { isClickWord } from '../ui/cardButtons';
import { isCardForm } from '../ui/cardModals';
import { doToCard } from './cards';
import { type Click, understood } from './understood';

/** A menu or a button in the bar beside a room: its value is the state to show. */
export const turnBar = understood(
  decodeBar,
  (state, click, context) => turn(click, context, state),
  'bar.outdated',
);

async function turn(click: Click, context: ChatContext, state: BarState): Promise<void> {
  requireOurs(click, context);
  await turnBoardBar(context, { state, id: click.containerId });
}

function requireOurs({ view }: Click, context: ChatContext): void {
  const isOurs = view?.name === BOARD_VIEW && view.roomId === context.room.id;
  if (!isOurs) throw new UserError(context.t('bar.outdated'));
}

/** A card's overflow menu. Afterwards the bar shows the result. */
export const actInBar = understood(
  (value) => {
    const act = decodeBarAct(value);
    const word = act?.choice.word ?? '';
    return act && isClickWord(word) ? { word, cardId: act.choice.modelId, state: act.state } : undefined;
  },
  async ({ state, ...input }, click, context) => {
    requireOurs(click, context);
    await doToCard(click, context, input);
    // The form has used the one view that a click may open.
    if (isCardForm(input.word)) return;
    try {
      await turn(click, context, state);
    } catch (error) {
      // The person has been told that it is done.
      logError(error, context, 'boardBar');
    }
  },
  'bar.outdated',
);
