import { type BridgeMethods, makeBridge } from '../bridge';
import type { Engine } from '../engine';
import { apiMethods } from './apis';
import type { Parts } from './BridgeParts';
import { commandMethods } from './commands';
import { httpMethods } from './http';
import { messageMethods } from './messages';
import { roleMethods, userMethods } from './people';
import { persistenceMethods } from './persistence';
import { internalMethods, roomMethods, threadMethods } from './rooms';
import { schedulerMethods } from './scheduler';
import { activationMethods, federationMethods, serverSettingMethods } from './server';
import { uiMethods } from './surfaces';

/**
 * The engine's getter, its class (and the class's file), the host's name for it in faults, and the implemented methods.
 */
type Row = [getter: string, file: string, name: string, methods: BridgeMethods];

/** The bridges object for the engine's manager. */
export function makeBridges(engine: Engine, parts: Parts): unknown {
  const bridges = Object.create(engine.bridge('AppBridges')?.prototype ?? null);
  for (const [getter, file, name, methods] of rows(parts)) {
    const base = engine.bridge(file) ?? engine.bridge('BaseBridge');
    if (!base) continue;
    const bridge = makeBridge(base, name, methods, parts.watch);
    bridges[getter] = () => bridge;
  }
  return bridges;
}

function rows(parts: Parts): Row[] {
  return [
    ['getApiBridge', 'ApiBridge', 'apis', apiMethods(parts)],
    ['getAppActivationBridge', 'AppActivationBridge', 'activation', activationMethods(parts)],
    [
      'getAppDetailChangesBridge',
      'AppDetailChangesBridge',
      'details',
      { onAppSettingsChange: parts.shareSetting },
    ],
    ['getCommandBridge', 'CommandBridge', 'commands', commandMethods(parts.commands)],
    ['getHttpBridge', 'HttpBridge', 'http', httpMethods(parts)],
    ['getInternalBridge', 'InternalBridge', 'internal', internalMethods(parts)],
    ['getInternalFederationBridge', 'BaseBridge', 'federation', federationMethods(parts)],
    ['getMessageBridge', 'MessageBridge', 'messages', messageMethods(parts)],
    ['getPersistenceBridge', 'PersistenceBridge', 'persistence', persistenceMethods(parts)],
    ['getRoleBridge', 'RoleBridge', 'roles', roleMethods()],
    ['getRoomBridge', 'RoomBridge', 'rooms', roomMethods(parts)],
    ['getSchedulerBridge', 'SchedulerBridge', 'scheduler', schedulerMethods(parts)],
    ['getServerSettingBridge', 'ServerSettingBridge', 'serverSettings', serverSettingMethods(parts)],
    ['getThreadBridge', 'ThreadBridge', 'threads', threadMethods(parts)],
    ['getUiInteractionBridge', 'UiInteractionBridge', 'ui', uiMethods(parts)],
    ['getUserBridge', 'UserBridge', 'users', userMethods(parts)],
    // None of these is implemented: whatever an app does with them fails and is recorded.
    ['getCloudWorkspaceBridge', 'CloudWorkspaceBridge', 'cloud', {}],
    ['getContactBridge', 'ContactBridge', 'contacts', {}],
    ['getEmailBridge', 'EmailBridge', 'email', {}],
    ['getEnvironmentalVariableBridge', 'EnvironmentalVariableBridge', 'environment', {}],
    ['getExperimentalBridge', 'ExperimentalBridge', 'experimental', {}],
    ['getListenerBridge', 'BaseBridge', 'listeners', {}],
    ['getLivechatBridge', 'LivechatBridge', 'livechat', {}],
    ['getModerationBridge', 'ModerationBridge', 'moderation', {}],
    ['getOAuthAppsBridge', 'OAuthAppsBridge', 'oauth', {}],
    ['getOutboundMessageBridge', 'OutboundMessageBridge', 'outbound', {}],
    ['getUploadBridge', 'UploadBridge', 'uploads', {}],
    ['getVideoConferenceBridge', 'VideoConferenceBridge', 'videoConference', {}],
  ];
}
