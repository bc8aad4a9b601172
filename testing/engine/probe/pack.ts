import AdmZip from 'adm-zip';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const PERMISSIONS = [
  'api',
  'slashcommand',
  'networking',
  'persistence',
  'scheduler',
  'ui.interact',
  'ui.registerButtons',
  'message.read',
  'message.write',
  'room.read',
  'room.write',
  'user.read',
  'role.read',
  'server-setting.read',
  'upload.read',
];

/** Writes the test app as a package; `changes` replace fields of its app.json. @returns its path */
export function packProbe(changes: Record<string, unknown> = {}): string {
  const info = {
    id: '6f1a4a39-5b0f-4b0f-9d5c-3c7d5f4f3a11',
    name: 'Probe',
    nameSlug: 'probe',
    version: '1.0.0',
    requiredApiVersion: '^1.46.0',
    description: 'Exercises the engine host',
    author: { name: 'Us', homepage: 'https://example.com', support: 'https://example.com' },
    classFile: 'ProbeApp.ts',
    iconFile: 'icon.png',
    implements: ['IUIKitInteractionHandler', 'IPostMessageSent'],
    permissions: PERMISSIONS.map((name) => ({ name })),
    ...changes,
  };
  const source = readFileSync(join(__dirname, 'ProbeApp.ts'), 'utf8');
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2017 };
  const zip = new AdmZip();
  zip.addFile('app.json', Buffer.from(JSON.stringify(info)));
  zip.addFile('ProbeApp.js', Buffer.from(transpileModule(source, { compilerOptions }).outputText));
  const path = join(mkdtempSync(join(tmpdir(), 'probe-')), 'probe.zip');
  zip.writeZip(path);
  return path;
}
