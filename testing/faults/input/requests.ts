import { request } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { signatureOf } from '../../trello/signature';
import { genuine, type Mutated } from './mutations';

export interface Hostile {
  name: string;
  method: string;
  /** in this order, duplicates included */
  headers: [string, string][];
  body: Buffer;
  /** after the URL */
  query?: string;
  /** whether Trello’s secret signed exactly this */
  isSigned: boolean;
  /** the correct responses */
  statuses: readonly number[];
}

export interface Signer {
  secret: string;
  url: string;
  boardId: string;
}

export interface Answered {
  status: number;
  text: string;
  headers: string;
}

export function send(url: string, { method, headers, body, query = '' }: Hostile): Promise<Answered> {
  const { hostname, port, pathname } = new URL(url);
  const flat = [...headers, ['Content-Length', String(body.length)]].flat();
  return new Promise((resolve, reject) => {
    const options = {
      hostname,
      port,
      path: pathname + query,
      method,
      headers: ['Host', `${hostname}:${port}`, ...flat],
    };
    const sent = request(options as never, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text, headers: JSON.stringify(response.rawHeaders) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const JSON_TYPE: [string, string] = ['Content-Type', 'application/json'];
const REFUSED = [401];
/** Rocket.Chat's own responses to requests that never reach an app */
const UNREAD = [400, 401, 413, 415];

const sign = ({ secret, url }: Signer, text: string): string => signatureOf(text + url, secret, 'utf8')!;

/** A genuine signature over an invented body. An unpaired surrogate cannot be signed: see SECURITY.md. */
export function signed(signer: Signer, { name, content }: Mutated): Hostile {
  const text = JSON.stringify(content);
  const headers: [string, string][] = [JSON_TYPE, ['X-Trello-Webhook', sign(signer, text)]];
  const isDeep = /^\d{3,} levels/.test(name);
  // The engine passes a hundred levels to an app and no more.
  const statuses = isDeep ? [500] : /\\ud[89a-f]/.test(text) ? [200, 400, 401] : [200, 400, 410];
  return { name, method: 'POST', headers, body: Buffer.from(text), isSigned: true, statuses };
}

const forgeries = (signer: Signer, text: string): Record<string, string | undefined> => {
  const good = sign(signer, text);
  return {
    'no signature': undefined,
    'an empty one': '',
    'one letter': 'x',
    'white space': '   ',
    'that of another body': sign(signer, `${text} `),
    'that of another address': sign({ ...signer, url: `${signer.url}/` }, text),
    'that of no address': sign({ ...signer, url: '' }, text),
    'by another secret': sign({ ...signer, secret: `${signer.secret}x` }, text),
    'by no secret': sign({ ...signer, secret: '' }, text),
    'in lower case': good.toLowerCase(),
    'cut short': good.slice(0, -1),
    'with something behind': `${good}=`,
    'in hex': Buffer.from(good, 'base64').toString('hex'),
    'with its kind in front': `sha1=${good}`,
    'a very long one': good.repeat(200),
    'a name of an object’s': 'constructor',
  };
};

/** Unsigned, or signed by somebody else. */
export function unsigned(signer: Signer): Hostile[] {
  const contents = [0, 3, 7, 11].map((index) => JSON.stringify(genuine(signer.boardId, index)));
  const bodies = [...contents, '{}', '[]', JSON.stringify(genuine('f'.repeat(24), 1))];
  return bodies.flatMap((text, index) =>
    Object.entries(forgeries(signer, text)).map(([how, signature]) => ({
      name: `body ${index}, ${how}`,
      method: 'POST',
      headers: [
        JSON_TYPE,
        ...(signature === undefined ? [] : [['X-Trello-Webhook', signature] as [string, string]]),
      ],
      body: Buffer.from(text),
      isSigned: false,
      statuses: REFUSED,
    })),
  );
}

const types = [
  ...[
    'text/plain',
    'text/html',
    'application/xml',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    '',
  ],
  ...['application/octet-stream', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'],
  ...['application/json; charset=klingon', 'application/jsonp', 'x'.repeat(500), 'application/msgpack'],
];
const encodings: [string, (body: Buffer) => Buffer][] = [
  ['gzip', (body) => body],
  ['gzip', (body) => Buffer.concat([gzipSync(body), Buffer.from('tail')])],
  ['deflate', (body) => deflateSync(body).subarray(0, 10)],
  ['br', (body) => brotliCompressSync(body)],
  ['x-unknown', (body) => body],
  ['gzip, gzip', (body) => gzipSync(gzipSync(body))],
];
const broken = [
  '',
  ' ',
  'null',
  '1',
  '"x"',
  'true',
  '{',
  '{"a":',
  '[1,',
  '{"model":{}',
  'a=1&b[c]=2',
  '\u0000',
  '{"a":1}{"b":2}',
];

/** What no client of Trello's would send. A signature over all of it would be genuine. */
export function transports(signer: Signer): Hostile[] {
  const text = JSON.stringify(genuine(signer.boardId, 0));
  const good = sign(signer, text);
  const base = { method: 'POST', body: Buffer.from(text), isSigned: false };
  const signature: [string, string] = ['X-Trello-Webhook', good];
  const bytes = [
    Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
    Buffer.from('{"action":"\xff\xfe\xed\xa0\x80"}', 'latin1'),
  ];
  const whole = { ...base, headers: [JSON_TYPE, signature] };
  return [
    ...types.map((type) => ({
      ...base,
      name: `type ${type.slice(0, 40)}`,
      headers: [['Content-Type', type], signature] as [string, string][],
      statuses: UNREAD,
    })),
    ...encodings.map(([encoding, encode], index) => ({
      ...base,
      name: `encoding ${index} ${encoding}`,
      headers: [JSON_TYPE, signature, ['Content-Encoding', encoding]] as [string, string][],
      body: encode(base.body),
      statuses: UNREAD,
    })),
    ...[...broken.map((each) => Buffer.from(each)), ...bytes, Buffer.alloc(200_000, '[')].map((body) => ({
      ...whole,
      name: `body ${JSON.stringify(body.toString('latin1').slice(0, 20))}`,
      body,
      statuses: UNREAD,
    })),
    { ...whole, name: 'two signatures', headers: [JSON_TYPE, signature, signature], statuses: REFUSED },
    {
      ...whole,
      name: 'two signatures, one wrong',
      headers: [JSON_TYPE, ['X-Trello-Webhook', 'x'], signature],
      statuses: REFUSED,
    },
    {
      ...whole,
      name: 'a signature in the query',
      headers: [JSON_TYPE],
      query: `?x-trello-webhook=${encodeURIComponent(good)}`,
      statuses: REFUSED,
    },
    ...['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({
      ...whole,
      name: method,
      method,
      statuses: [200, 404, 500],
    })),
    ...['GET', 'HEAD'].map((method) => ({
      ...whole,
      name: method,
      method,
      body: Buffer.alloc(0),
      statuses: [200],
    })),
    ...[
      '?__proto__[x]=1',
      '?constructor[prototype][x]=1',
      '?a=1&a=2',
      `?${'a[b]'.repeat(20)}=1`,
      '?%00=%ff',
    ].map((query) => ({
      ...whole,
      name: `GET ${query.slice(0, 30)}`,
      method: 'GET',
      body: Buffer.alloc(0),
      query,
      statuses: [200, 400, 500],
    })),
  ];
}
