import AdmZip from 'adm-zip';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const ids = {
  FloorApp: 'b1f0a7a2-2f6b-4f9c-8c53-1d7a5a0f0001',
  EmptyApp: 'b1f0a7a2-2f6b-4f9c-8c53-1d7a5a0f0002',
} as const;

/** Packages one of the apps that ours is compared with. @returns its path */
export function pack(name: keyof typeof ids): string {
  const info = {
    id: ids[name],
    name: name.replace('App', ''),
    nameSlug: name.replace('App', '').toLowerCase(),
    version: '1.0.0',
    requiredApiVersion: '^1.46.0',
    description: 'What ours is compared with',
    author: { name: 'Us', homepage: 'https://example.com', support: 'https://example.com' },
    classFile: `${name}.ts`,
    iconFile: 'icon.png',
    implements: [],
    permissions: ['api', 'slashcommand', 'message.write', 'user.read'].map((each) => ({ name: each })),
  };
  const source = readFileSync(join(__dirname, `${name}.ts`), 'utf8');
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2017 };
  const zip = new AdmZip();
  zip.addFile('app.json', Buffer.from(JSON.stringify(info)));
  zip.addFile(`${name}.js`, Buffer.from(transpileModule(source, { compilerOptions }).outputText));
  const path = join(mkdtempSync(join(tmpdir(), 'bench-')), `${info.nameSlug}.zip`);
  zip.writeZip(path);
  return path;
}
