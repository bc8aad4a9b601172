import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues, fill, translator } from '../../i18n/texts';
import { actionButtons } from '../../interactions/actionButtons';
import { settingDefinitions } from '../../rocketchat/settingDefinitions';
import { appFolders, placeholdersOf, scriptFolders, sourceFiles } from '../../testing/sources';

const english = catalogues.en!;
const i18n = join(__dirname, '..', '..', 'i18n');

describe('sentences', () => {
  it('are all used, and all keys in use exist', () => {
    const code = sourceFiles(['TrelloApp.ts', ...appFolders, ...scriptFolders])
      .filter((file) => !file.startsWith('i18n/texts/'))
      .map((file) => readFileSync(join(i18n, '..', file), 'utf8'))
      .join('\n');
    // A key may be built: `setup.line.${obstacle}`.
    const parts = [...code.matchAll(/[`']([a-z][A-Za-z]*\.[A-Za-z.]*)(?:\$\{|['`])/g)].map(
      (match) => match[1]!,
    );
    const unused = Object.keys(english).filter(
      (key) => !parts.some((part) => key === part || (part.endsWith('.') && key.startsWith(part))),
    );
    expect(unused).to.deep.equal([]);
  });

  it('have the same placeholders in every language', () => {
    for (const [language, catalogue] of Object.entries(catalogues)) {
      expect(Object.keys(catalogue), language).to.have.members(Object.keys(english));
      for (const [key, sentence] of Object.entries(catalogue)) {
        expect(placeholdersOf(sentence), `${language} ${key}`).to.have.members(
          placeholdersOf(english[key as keyof typeof english]),
        );
      }
    }
  });

  it('are English if a language has no catalogue', () => {
    for (const language of ['tlh', 'en-AU', 'toString', ''])
      expect(translator(language)('event.someone'), language).to.equal(english['event.someone']);
  });

  it('keep braces within values', () => {
    expect(fill('{a} and {b}', { a: '{b}', b: '$&' })).to.equal('{b} and $&');
    expect(fill('{a}', {})).to.equal('{a}');
  });
});

describe('labels that Rocket.Chat renders', () => {
  const files = readdirSync(i18n).filter((file) => file.endsWith('.json'));
  const labels = (file: string): Record<string, string> =>
    JSON.parse(readFileSync(join(i18n, file), 'utf8')) as Record<string, string>;

  it('have the same keys in every language', () => {
    for (const file of files)
      expect(Object.keys(labels(file)), file).to.have.members(Object.keys(labels('en.json')));
  });

  it('exist for every setting, section, choice, button and the command, and for nothing else', () => {
    const used = settingDefinitions.flatMap((setting) => [
      setting.i18nLabel,
      setting.i18nDescription!,
      setting.section!,
      // A select or a switch has no empty field that could show a placeholder.
      ...((setting.values ?? setting.type === SettingType.BOOLEAN) ? [] : [setting.i18nPlaceholder!]),
      ...(setting.values ?? []).map(({ i18nLabel }) => i18nLabel),
    ]);
    const command = ['command.description', 'command.parameters'];
    const buttons = actionButtons.map(({ labelI18n }) => labelI18n);
    const all = [...used, ...command, ...buttons];
    expect(Object.keys(labels('en.json'))).to.have.members([...new Set(all)]);
  });
});
