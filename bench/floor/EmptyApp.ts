import { App } from '@rocket.chat/apps-engine/definition/App';

/** What it costs to install an app that does nothing. */
export class EmptyApp extends App {}
