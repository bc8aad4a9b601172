import fetch from 'node-fetch';
import type { Transport } from '../trello/rest/transport';

/** Trello over plain HTTP, for command lines. */
export const overFetch: Transport = async ({ method, url, headers, data, timeout }) => {
  const response = await fetch(url, {
    method,
    timeout,
    headers: { ...headers, ...(data && { 'Content-Type': 'application/json' }) },
    ...(data && { body: JSON.stringify(data) }),
  });
  return {
    status: response.status,
    body: await response.text(),
    headers: Object.fromEntries(response.headers),
  };
};
