import { refuse, TrelloRefusal } from '../errors';
import type { Json } from '../models';
import type { Ask, Route } from './Ask';

export const batchRoutes: Route[] = [{ method: 'GET', path: '/batch', answer: getBatch }];

const most = 10;

/** Up to ten GETs in one; each result is `{ "200": body }` or an error object. */
function getBatch(ask: Ask): Promise<Json[]> {
  // Queries contain commas as well: a URL begins with a slash.
  const urls = ask.title('urls').split(/,(?=\/)/);
  if (urls.length > most || urls.some((url) => !url.startsWith('/'))) throw refuse.invalidValue('urls');
  return Promise.all(urls.map((url) => answerOne(ask, url)));
}

async function answerOne(ask: Ask, url: string): Promise<Json> {
  try {
    return { 200: await ask.answerGet(url) };
  } catch (error) {
    if (!(error instanceof TrelloRefusal)) throw error;
    return { name: names[error.status] ?? 'Error', message: error.message, statusCode: error.status };
  }
}

const names: Record<number, string> = {
  400: 'BadRequestError',
  401: 'UnauthorizedError',
  404: 'NotFoundError',
};
