import { account } from './account';
import { cards } from './cards';
import { deliveries } from './deliveries';
import { help } from './help';
import { links } from './links';
import { lists } from './lists';
import type { Area } from './Tour';

/** Everything the app can show. What is new gets a step in one of them, or an area of its own. */
export const areas: Area[] = [lists, cards, links, account, help, deliveries];
