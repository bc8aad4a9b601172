import type { BridgeMethods } from '../bridge';
import type { Surface } from '../records';
import type { Workspace } from '../Workspace';
import type { Parts } from './BridgeParts';

// The web client forgets a trigger id after this time.
const TRIGGER_MS = 5000;

/** What a client does with a view from the app: a trigger id opens one surface, for 5 seconds. Closing needs none. */
export function showSurface(
  workspace: Workspace,
  interaction: any,
  { user, by }: Pick<Surface, 'user' | 'by'>,
): Surface {
  const { triggerId, type, view, errors, viewId } = interaction;
  const trigger = workspace.triggers.get(triggerId);
  const surface: Surface = { triggerId, type, user, by };
  if (view) surface.view = view;
  if (errors) surface.errors = errors;
  if (viewId) surface.viewId = viewId;
  if (type !== 'modal.close') {
    if (!trigger) surface.dropped = 'unknown trigger';
    else if (trigger.used) surface.dropped = 'trigger already used';
    else if (workspace.now().getTime() - trigger.issuedAt > TRIGGER_MS) surface.dropped = 'trigger too old';
  }
  if (trigger) trigger.used = true;
  workspace.surfaces.push(surface);
  return surface;
}

export function uiMethods({ workspace }: Parts): BridgeMethods {
  return {
    async notifyUser(user: { id: string }, interaction: unknown) {
      showSurface(workspace, interaction, { user: user.id, by: 'push' });
    },
  };
}
