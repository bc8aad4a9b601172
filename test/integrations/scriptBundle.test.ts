import { expect } from 'chai';
import ts from 'typescript';
import { incomingHead, useScripts } from '../../testing/integrations/scripts';

/** What Rocket.Chat's isolates lack, and what differs between its versions. */
const MISSING = [
  'require',
  'module',
  'exports',
  'Buffer',
  'URL',
  'URLSearchParams',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'queueMicrotask',
  'structuredClone',
  'crypto',
  'fetch',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
];

/** Rocket.Chat refuses much larger files; ours stay below. */
const MAX_LENGTH = 180_000;

describe('the built scripts', () => {
  const scripts = useScripts();
  const names = ['incoming', 'outgoing'] as const;

  it('run in an isolate that lacks all of it', async () => {
    const script = await scripts.load('incoming', incomingHead);
    const there = await script.evaluate<string[]>(
      `${JSON.stringify(MISSING)}.filter((name) => typeof global[name] !== 'undefined')`,
    );
    expect(there).to.deep.equal([]);
  });

  for (const name of names) {
    it(`use none of it, and no newer JavaScript: ${name}`, () => {
      const file = ts.createSourceFile('script.js', scripts.code(name), ts.ScriptTarget.ESNext, true);
      expect(freeNames(file).filter((found) => MISSING.includes(found))).to.deep.equal([]);
      expect(newerThan2017(file)).to.deep.equal([]);
      const kinds = file.statements.map(({ kind }) => kind);
      expect(kinds).to.not.include.members([
        ts.SyntaxKind.ImportDeclaration,
        ts.SyntaxKind.ExportDeclaration,
        ts.SyntaxKind.ExportAssignment,
        ts.SyntaxKind.ReturnStatement,
      ]);
      const classes = file.statements.filter(ts.isClassDeclaration).map((each) => each.name?.text);
      expect(classes).to.deep.equal(['Script']);
    });

    it(`are one file of less than ${MAX_LENGTH / 1_000} kB, without the words that break it: ${name}`, () => {
      const code = scripts.code(name);
      const size = Buffer.byteLength(code);
      console.log(`      trello-${name}.js: ${(size / 1_000).toFixed(1)} kB`);
      expect(size).to.be.lessThan(MAX_LENGTH);
      expect(code).to.not.match(/\bmodule\b/);
      expect(code).to.not.match(/chrono|__[A-Z]+__/);
    });

    it(`have a readable head: ${name}`, () => {
      const [head = ''] = scripts.code(name).split('// Nothing below this line');
      expect(head).to.match(/^\/\/ Trello for Rocket\.Chat \d+\.\d+\.\d+: /);
      expect(Math.max(...head.split('\n').map((line) => line.length))).to.be.lessThan(140);
    });
  }

  it('are checked by a search that works', () => {
    const code =
      'const a = b ?? c?.d; const e = { ...a }; new Buffer(x.URL, { fetch: 1 }); class F { g = 1 } /x/s';
    const file = ts.createSourceFile('script.js', code, ts.ScriptTarget.ESNext, true);
    expect(freeNames(file).filter((found) => MISSING.includes(found))).to.deep.equal(['Buffer']);
    expect(newerThan2017(file)).to.have.length(5);
  });
});

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** Identifiers that stand for a variable rather than a property. */
function freeNames(file: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(file, (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    const isProperty =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node);
    if (!isProperty) found.push(node.text);
  });
  return found;
}

function newerThan2017(file: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(file, (node) => {
    const isNew =
      node.kind === ts.SyntaxKind.QuestionQuestionToken ||
      node.kind === ts.SyntaxKind.QuestionDotToken ||
      ts.isSpreadAssignment(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isPrivateIdentifier(node) ||
      ts.isBigIntLiteral(node) ||
      (ts.isCatchClause(node) && !node.variableDeclaration) ||
      (ts.isRegularExpressionLiteral(node) && /\(\?<|\\p\{|\/[a-z]*[sdv][a-z]*$/.test(node.text));
    if (isNew) found.push(node.getText(file));
  });
  return found;
}
