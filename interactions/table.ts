import type { AppContext } from '../chat/AppContext';
import type { Place } from '../chat/notifyUser';
import { PAGE_ACTION } from '../ui/pageButtons';
import { turnPage } from './turnPage';

export interface Click {
  place: Place;
  value: unknown;
  /** of the message or view the button is in */
  containerId: string;
}

export type OnClick = (click: Click, context: AppContext) => Promise<void>;

/** Every button the app draws, by action id. */
export const blockActions: Readonly<Record<string, OnClick>> = {
  [`${PAGE_ACTION}.previous`]: turnPage,
  [`${PAGE_ACTION}.next`]: turnPage,
};
