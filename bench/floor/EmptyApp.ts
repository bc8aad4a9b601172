import { App } from '@rocket.chat/apps-engine/definition/App';

/** The cost of installing an app that does nothing. */
export class EmptyApp extends App {}
