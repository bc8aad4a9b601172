import type { EngineHost } from '../engine/EngineHost';

const MINUTE = 60_000;

/** Makes every flow older in the store, as the app's process has the machine's clock. */
export async function ageFlows(host: EngineHost, minutes: number): Promise<void> {
  const older = (at: number): number => at - minutes * MINUTE;
  for (const { id, value } of await flowsOf(host)) {
    const { at, grant, ...rest } = value as { at: number; grant?: { at: number } };
    const changed = grant ? { grant: { ...grant, at: older(grant.at) } } : {};
    await host.workspace.database.replace('persistence', id, { ...rest, at: older(at), ...changed });
  }
}

export async function forgetFlows(host: EngineHost): Promise<void> {
  for (const { id } of await flowsOf(host)) await host.workspace.database.remove('persistence', id);
}

async function flowsOf({ workspace }: EngineHost) {
  const all = await workspace.database.find('persistence');
  return all.filter(({ value }) => value.kind === 'oauthFlow');
}
