import type { RequestInit, Response } from 'node-fetch';
import fetch from 'node-fetch';
import type { BridgeMethods } from '../bridge';
import type { OutgoingRequest } from '../records';
import type { Parts } from './BridgeParts';

const JSON_TYPES = [
  'application/json',
  'text/javascript',
  'application/javascript',
  'application/x-javascript',
];

interface Asked {
  content?: string;
  data?: unknown;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  timeout?: number;
  auth?: string;
  encoding?: BufferEncoding | null;
}

export function httpMethods({ workspace, requestTimeout }: Parts): BridgeMethods {
  return {
    async call({ url, method, request }: { url: string; method: string; request: Asked }) {
      const { target, headers, body } = compose(url, method, request);
      const record: OutgoingRequest = {
        at: workspace.now(),
        url: target,
        method: method.toUpperCase(),
        headers,
      };
      if (body !== undefined) record.data = body;
      if (request.timeout) record.timeout = request.timeout;
      workspace.requests.push(record);
      try {
        const response = await fetchHeaders(
          target,
          { method, headers, ...(body !== undefined && { body }) },
          request.timeout || requestTimeout,
        );
        record.status = response.status;
        return await read(response, { url, method, request });
      } catch (error) {
        record.error = (error as Error).message;
        throw error;
      }
    },
  };
}

function compose(
  url: string,
  method: string,
  request: Asked,
): { target: string; headers: Record<string, string>; body?: string } {
  const target = new URL(url);
  const headers = { ...request.headers };
  const bodiless = ['GET', 'HEAD'].includes(method.toUpperCase());
  let body = request.content || undefined;
  if (!body && typeof request.data === 'object' && request.data !== null) {
    body = JSON.stringify(request.data);
    if (!Object.keys(headers).some((name) => name.toLowerCase() === 'content-type'))
      headers['Content-Type'] = 'application/json';
  }
  if (request.auth) {
    if (!request.auth.includes(':')) throw new Error('auth option should be of the form "username:password"');
    headers['Authorization'] = `Basic ${Buffer.from(request.auth, 'ascii').toString('base64')}`;
  }
  const params = Object.entries(request.params ?? {});
  if (body || bodiless)
    for (const [key, value] of params.filter(([, given]) => given)) target.searchParams.append(key, value);
  else if (request.params) {
    body = new URLSearchParams(params).toString();
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
  }
  return { target: target.href, headers, ...(!bodiless && body !== undefined && { body }) };
}

// The timeout ends at the headers: a body that never ends is waited for.
async function fetchHeaders(url: string, init: RequestInit, timeout: number): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, timeout);
  try {
    return await fetch(url, { ...init, signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

async function read(
  response: Response,
  { url, method, request }: { url: string; method: string; request: Asked },
): Promise<unknown> {
  const result = { url, method, statusCode: response.status, headers: Object.fromEntries(response.headers) };
  const bytes = Buffer.from(await response.arrayBuffer());
  if (request.encoding === null) return { ...result, content: bytes };
  const content = bytes.toString(request.encoding);
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  return { ...result, content, data: JSON_TYPES.includes(type) ? parse(content) : null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
