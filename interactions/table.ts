import type { AppContext } from '../chat/AppContext';
import type { Place } from '../chat/notifyUser';
import type { Origin, ViewId } from '../ui/viewId';
import { CONFIGURE_ACTION, CONFIRM_ACTION, UNLINK_ACTION } from '../ui/linkActions';
import { cardAction, MENU_ACTION } from '../ui/cardButtons';
import { choiceActions } from '../ui/cardChoice';
import { ADD_BOARD } from '../ui/addModal';
import { PAGE_ACTION } from '../ui/pageButtons';
import { chooseForCard, clickCard, openCard } from './cards';
import { chooseAddBoard } from './addForm';
import { chooseCard } from './chooseCard';
import { configureLink, confirmLink, unlinkLink } from './links';
import { turnPage } from './turnPage';

export interface Click {
  place: Place;
  value: unknown;
  /** of the message or view the button is in */
  containerId: string;
  /** the message that it is in */
  origin?: Origin;
  /** what the form that it is in is about */
  view?: ViewId;
}

export type OnClick = (click: Click, context: AppContext) => Promise<void>;

/** Every button the app draws, by action id. */
export const blockActions: Readonly<Record<string, OnClick>> = {
  [`${PAGE_ACTION}.previous`]: turnPage,
  [`${PAGE_ACTION}.next`]: turnPage,
  [CONFIRM_ACTION]: confirmLink,
  [CONFIGURE_ACTION]: configureLink,
  [UNLINK_ACTION]: unlinkLink,
  [cardAction('comment')]: clickCard('comment'),
  [cardAction('move')]: clickCard('move'),
  [cardAction('assign')]: clickCard('assign'),
  [cardAction('due')]: clickCard('due'),
  [cardAction('open')]: openCard,
  [MENU_ACTION]: chooseForCard,
  [ADD_BOARD]: chooseAddBoard,
  // One for each of the cards that a question offers.
  ...Object.fromEntries(choiceActions.map((id) => [id, chooseCard])),
};
