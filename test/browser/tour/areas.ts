import { account } from './account';
import { bar } from './bar';
import { cardButtons } from './cardButtons';
import { cards } from './cards';
import { choices } from './choices';
import { connecting } from './connecting';
import { deliveries } from './deliveries';
import { help } from './help';
import { links } from './links';
import { lists } from './lists';
import { newCards } from './newCards';
import { previews } from './previews';
import type { Area } from './Tour';

/** Everything the app can show. Add a step for anything new to one of these areas, or a new area. */
export const areas: Area[] = [
  lists,
  cards,
  cardButtons,
  newCards,
  choices,
  bar,
  links,
  previews,
  account,
  connecting,
  help,
  deliveries,
];
