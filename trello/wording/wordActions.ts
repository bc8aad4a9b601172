import type { Action } from '../Action';
import type { EventGroup } from '../eventGroups';
import type { Voice } from './pieces';
import { wordAction } from './wordAction';

export function wordActions(
  actions: readonly Action[],
  groups: readonly EventGroup[],
  voice: Voice,
): string | undefined {
  const lines = actions.map((action) => wordAction(action, groups, voice)).filter(Boolean);
  return lines.length ? lines.join('\n') : undefined;
}

export function burstKey(action: Action): string | undefined {
  return action.listAfter && `moved ${action.listBefore?.id ?? ''} ${action.listAfter.id ?? ''}`;
}
