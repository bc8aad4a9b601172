import type { AppContext } from '../chat/AppContext';
import { turnBoardBar } from '../chat/boardBar';
import { logError } from '../chat/explainError';
import { UserError } from '../chat/UserError';
import { type BarState, decodeBar, decodeBarAct } from '../ui/barState';
import { BOARD_VIEW } from '../ui/boardBar';
import { encodeWord } from '../ui/elements';
import { chooseForCard, isForm } from './cards';
import type { Click, OnClick } from './table';

/** A menu or a button of the board beside a room: the value says what shall be shown. */
export const turnBar: OnClick = (click, context) => turn(click, context, decodeBar(click.value));

async function turn(click: Click, context: AppContext, state: BarState | undefined): Promise<void> {
  if (!state || !isOurs(click)) throw new UserError(context.say('bar.stale'));
  await turnBoardBar(context, click.place, { state, id: click.containerId });
}

const isOurs = ({ view, place }: Click): boolean =>
  view?.name === BOARD_VIEW && view.roomId === place.room.id;

/** What is behind the three dots of a card. Afterwards the bar shows what has become of it. */
export const actInBar: OnClick = async (click, context) => {
  const act = decodeBarAct(click.value);
  if (!act || !isOurs(click)) throw new UserError(context.say('bar.stale'));
  const { choice, state } = act;
  await chooseForCard({ ...click, value: encodeWord(choice) }, context);
  // The form has taken the one view that a click may open.
  if (isForm(choice.word)) return;
  try {
    await turn(click, context, state);
  } catch (error) {
    // The person has been told that it is done.
    logError(error, context, 'bar');
  }
};
