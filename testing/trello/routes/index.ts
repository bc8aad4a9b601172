import { actionRoutes } from './actions';
import type { Route } from './Ask';
import { batchRoutes } from './batch';
import { boardRoutes } from './boards';
import { cardPartRoutes } from './cardParts';
import { cardRoutes } from './cards';
import { checklistRoutes } from './checklists';
import { listRoutes } from './lists';
import { memberRoutes } from './members';
import { searchRoutes } from './search';
import { tokenRoutes } from './tokens';
import { webhookRoutes } from './webhooks';

export const routes: Route[] = [
  ...actionRoutes,
  ...batchRoutes,
  ...boardRoutes,
  ...cardPartRoutes,
  ...cardRoutes,
  ...checklistRoutes,
  ...listRoutes,
  ...memberRoutes,
  ...searchRoutes,
  ...tokenRoutes,
  ...webhookRoutes,
];

const table = routes.map((route) => ({ route, parts: route.path.split('/') }));

/** The route for a request and the values of its path parameters; a trailing slash is ignored. */
export function findRoute(
  method: string,
  path: string,
): { route: Route; parameters: Record<string, string> } | undefined {
  const parts = path.replace(/\/$/, '').split('/');
  for (const { route, parts: pattern } of table) {
    if (route.method !== method || pattern.length !== parts.length) continue;
    if (!pattern.every((each, index) => each.startsWith(':') || each === parts[index])) continue;
    const named = pattern.flatMap((each, index) =>
      each.startsWith(':') ? [[each.slice(1), decoded(parts[index] ?? '')]] : [],
    );
    return { route, parameters: Object.fromEntries(named) as Record<string, string> };
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
