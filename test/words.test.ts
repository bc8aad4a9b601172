import { expect } from 'chai';
import { readFileSync } from 'fs';
import { basename } from 'path';
import ts from 'typescript';
import { codeFiles } from '../testing/sources';

/** Our old words for things with a standard name, by that name (CONTRIBUTING.md, "Words"). */
const replaced: Record<string, RegExp> = {
  escapeMarkdown: /\brelay\b/,
  'subscribe, Subscription': /\bfollow(s|ed|er|ers|ing)?\b/,
  'Notification, post, recipients': /\b(news|tell|tells|telling|told|hear|hears|heard|hearers?|audience)\b/,
  bulk: /\bbursts?\b/,
  failure: /\btroubles?\b/,
  'check, reconcile': /\b(look|looks|looked|looking|findings|sight)\b/,
  'IdempotencyKeys, runOnce': /^(once|decisions|claims)$/,
  'RateLimiter, timeout, deadline': /\b(pace|patience)\b|^within$|^in time$/,
  'MembershipCache, KeyedLock, bucket, Caches': /\b(presence|shelf|shelves)\b|^app memory$/,
  'Conversation, ChatContext': /^places?$/,
  'input, options': /\bwish(es)?\b/,
  'describe, render, submit': /\b(wording|worded|draw|draws|drawn|drew|handed)\b|\bhand (in|over)\b/,
  't, translator, send': /\b(say|says|said|speak|speaks|spoke)\b/,
  'malformed, unknownOutcome': /\b(garbled|unsure)\b/,
  'entry point': /\bdoors?\b/,
};

/** A limit names what it limits: MAX_LENGTH, not LONGEST. */
const LIMIT = /(^|_)(MOST|LONGEST)(_|$)/;

/** Names that stay, with the reason. */
const exceptions: Record<string, string> = {
  tell: 'the id of a setting, under which workspaces have stored it since 0.1.0',
  once: 'a request to the test app’s scheduler',
};

/** `drawCard`, `DRAW_CARD` and `draw-card` are the words "draw card". */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_.]/g, ' ')
    .trim()
    .toLowerCase();

/** @returns the standard name, if it is one of our old words */
const standardFor = (name: string): string | undefined =>
  LIMIT.test(name) ? 'MAX_…' : Object.keys(replaced).find((key) => replaced[key]!.test(wordsOf(name)));

/** @returns the names that a file declares; names that it only uses may be others' */
function declaredNames(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const { name } = node as { name?: ts.Node };
    const isImported = ts.isImportSpecifier(node) || ts.isPropertyAccessExpression(node);
    if (name && !isImported && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...new Set(names)];
}

const nameOf = (file: string): string => basename(file).replace(/\..*$/, '');

describe('words', () => {
  it('gives nothing an old name where the field has a standard one', () => {
    const found = codeFiles().flatMap((file) =>
      [nameOf(file), ...declaredNames(file)]
        .filter((name) => !(name in exceptions) && standardFor(name))
        .map((name) => `${file}: ${name} → ${String(standardFor(name))}`),
    );
    expect(found).to.deep.equal([]);
  });

  it('recognises them in any case, and no longer words that contain them', () => {
    for (const name of ['drawCard', 'DRAW_CARD', 'isTold', 'LONGEST_NAME', 'Place'])
      expect(standardFor(name), name).to.be.a('string');
    for (const name of ['drawer', 'retold', 'replaceAll', 'placeholder'])
      expect(standardFor(name), name).to.equal(undefined);
  });
});
