import { join } from 'path';
import { runInApps } from '../../testing/engine/inApps';
import { ranFolder } from './folder';

// Loaded into mocha beside the engine's tests.
runInApps({ module: join(__dirname, 'inApp.mjs'), folder: ranFolder });
