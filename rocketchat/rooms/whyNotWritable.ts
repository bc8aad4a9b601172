import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { AppContext } from '../AppContext';

/** Rocket.Chat passes fields that the engine's own room type does not have. */
type RawRoom = IRoom & { _unmappedProperties_?: { archived?: boolean; encrypted?: boolean } };

/**
 * Why no app can write in a room. Read-only rooms are not among the reasons: whether the app's role may write there
 * cannot be read, only tried.
 */
export async function whyNotWritable(
  context: AppContext,
  room: IRoom,
): Promise<'archived' | 'encrypted' | undefined> {
  const { archived, encrypted } = (room as RawRoom)._unmappedProperties_ ?? {};
  if (archived) return 'archived';
  return encrypted && (await refusesPlainText(context)) ? 'encrypted' : undefined;
}

/** Rooms keep their flag if encryption is switched off, which is the default. */
async function refusesPlainText({ read }: AppContext): Promise<boolean> {
  const settings = read.getEnvironmentReader().getServerSettings();
  const [isOn, takesPlainText] = (await Promise.all(
    ['E2E_Enable', 'E2E_Allow_Unencrypted_Messages'].map((id) => settings.getValueById(id)),
  )) as unknown[];
  return isOn === true && takesPlainText !== true;
}
