import { boardFacts } from './openapi/boardFacts';
import { cardFacts } from './openapi/cardFacts';
import { checklistFacts } from './openapi/checklistFacts';
import type { FactTable } from './openapi/facts';
import { otherFacts } from './openapi/otherFacts';

/** What Trello's OpenAPI document says about every method and path the app may use. */
export const openapiFacts: FactTable = { ...boardFacts, ...cardFacts, ...checklistFacts, ...otherFacts };
