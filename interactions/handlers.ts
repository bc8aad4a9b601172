import { ADD_BOARD } from '../ui/addBoardMenu';
import {
  BAR_ADD,
  BAR_BOARD,
  BAR_FILTER,
  BAR_LIST,
  BAR_LISTS,
  BAR_PAGE,
  BAR_REFRESH,
  barCardActions,
  barListActions,
} from '../ui/barState';
import { cardAction, MENU_ACTION } from '../ui/cardButtons';
import { choiceActions } from '../ui/cardChoice';
import { otherServerActions } from '../ui/otherServers';
import { CONNECT_ACTION, CONTINUE_ACTION } from '../ui/connectAnswer';
import { ALLOW_ACTION, PASTE_ACTION } from '../ui/connectModals';
import { pageActions, turnActions } from '../ui/pages';
import { CONFIGURE_ACTION, CONFIRM_ACTION, UNLINK_ACTION } from '../ui/subscriptionAnswers';
import { UNDO_ACTION } from '../ui/undoButton';
import { chooseAddBoard } from './addForm';
import { actInBar, addInBar, refreshBar, turnBar } from './boardBar';
import { chooseForCard, clickCard } from './cards';
import { chooseCard } from './chooseCard';
import { clickConnect, clickContinue, clickPaste } from './connect';
import { clickForgetServer } from './otherServers';
import { configureLink, confirmLink, unlinkLink } from './subscriptions';
import { turnPage } from './turnPage';
import { clickUndo } from './undo';
import type { OnClick } from './understood';

/** The web opens a button's address by itself, and reports a click without a value. */
const opensAddress: OnClick = () => Promise.resolve();

/** Every button of the app, by action id. */
export const blockActions: Readonly<Record<string, OnClick>> = {
  ...each(pageActions, turnPage),
  ...each([BAR_BOARD, BAR_LIST, BAR_FILTER, BAR_LISTS, ...barListActions, ...turnActions(BAR_PAGE)], turnBar),
  [BAR_REFRESH]: refreshBar,
  [BAR_ADD]: addInBar,
  ...each(barCardActions, actInBar),
  ...each(otherServerActions, clickForgetServer),
  [CONNECT_ACTION]: clickConnect,
  [CONTINUE_ACTION]: clickContinue,
  [ALLOW_ACTION]: opensAddress,
  [PASTE_ACTION]: clickPaste,
  [CONFIRM_ACTION]: confirmLink,
  [CONFIGURE_ACTION]: configureLink,
  [UNLINK_ACTION]: unlinkLink,
  [cardAction('comment')]: clickCard('comment'),
  [cardAction('move')]: clickCard('move'),
  [cardAction('assign')]: clickCard('assign'),
  [cardAction('unassign')]: clickCard('unassign'),
  [cardAction('due')]: clickCard('due'),
  [cardAction('checklists')]: clickCard('checklists'),
  [cardAction('open')]: opensAddress,
  [MENU_ACTION]: chooseForCard,
  [UNDO_ACTION]: clickUndo,
  [ADD_BOARD]: chooseAddBoard,
  // One for each of the cards that a question offers.
  ...each(choiceActions, chooseCard),
};

function each(ids: string[], onClick: OnClick): Record<string, OnClick> {
  return Object.fromEntries(ids.map((id) => [id, onClick]));
}
