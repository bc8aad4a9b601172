import type { Member } from '../models';
import { scopeWords } from './scopes';

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:10vh auto 2rem;padding:0 1.25rem;overflow-wrap:anywhere}h1{font-size:1.5rem;line-height:1.25}form{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}select{max-width:100%}select,button{font:inherit;padding:.6rem 1rem;border-radius:.375rem;border:1px solid}button[value=allow]{background:#0c66e4;color:#fff;border-color:#0c66e4}.small{font-size:.875rem}`;

interface Asked {
  app: string;
  scopes: string[];
  members: Member[];
  /** of the member to choose first */
  username: string | null;
}

/** Asks a member for consent. It posts to its own address. */
export function consentPage({ app, scopes, members, username: first }: Asked): string {
  const options = members.map(({ id, fullName, username }) => {
    const selected = username === first ? ' selected' : '';
    return `<option value="${id}"${selected}>${escape(`${fullName} (@${username})`)}</option>`;
  });
  const rights = scopes.map((scope) => `<li>${escape(scopeWords[scope] ?? scope)}</li>`);
  return page(`${app} wants to use your Trello account`, [
    `<p>It will be able to:</p>`,
    `<ul>${rights.join('')}</ul>`,
    `<form method="post">`,
    `<label>Trello account<br><select name="member">${options.join('')}</select></label>`,
    `<button name="decision" value="allow">Allow</button>`,
    `<button name="decision" value="deny">Deny</button>`,
    `</form>`,
    `<p class="small">This is a local imitation of Trello’s page. Nobody has to log in.</p>`,
  ]);
}

export const problemPage = (problem: string): string =>
  page('This does not work', [`<p>${escape(problem)}</p>`, '<p>Nothing was allowed.</p>']);

const page = (title: string, body: string[]): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main>
<h1>${escape(title)}</h1>
${body.join('\n')}
</main></body>
</html>
`;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
