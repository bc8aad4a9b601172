import { turnBoardBar } from '../features/boards/boardBar';
import { openAddForm } from '../features/cards/addForm';
import type { ChatContext } from '../rocketchat/ChatContext';
import { logUnexpected } from '../rocketchat/explainError';
import { UserError } from '../rocketchat/UserError';
import { type BarState, decodeBar, decodeBarAct } from '../ui/barState';
import { BOARD_VIEW } from '../ui/boardBar';
import { isClickWord } from '../ui/cardButtons';
import { isCardForm } from '../ui/cardModals';
import type { Origin } from '../ui/viewId';
import { doToCard } from './cards';
import { type Click, type OnClick, understood } from './understood';

const inBar = (work: (state: BarState, context: ChatContext) => Promise<void>): OnClick =>
  understood(
    decodeBar,
    (state, click, context) => {
      requireOurs(click, context);
      return work(state, context);
    },
    'bar.outdated',
  );

/** A menu or a button in the bar beside a room: its value is the state to show. */
export const turnBar = inBar((state, context) => turnBoardBar(context, { state }));

export const refreshBar = inBar((state, context) => turnBoardBar(context, { state, isFresh: true }));

export const addInBar = inBar((state, context) => openAddForm(context, { bar: state }));

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
    const origin = { kind: 'bar', state } as const;
    await doToCard({ origin }, context, input);
    // A form has used the one view that a click may open: the bar is redrawn once it is submitted.
    if (!isCardForm(input.word)) await redrawBar(context, origin);
  },
  'bar.outdated',
);

/** If it was done from the bar, the bar shows it. The person has been told already. */
export async function redrawBar(context: ChatContext, origin: Origin | undefined): Promise<void> {
  if (origin?.kind !== 'bar') return;
  try {
    await turnBoardBar(context.whileTriggered(), { state: origin.state });
  } catch (error) {
    logUnexpected(error, context, 'boardBar');
  }
}
