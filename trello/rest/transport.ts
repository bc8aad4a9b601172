export interface TransportRequest {
  method: 'get' | 'post' | 'put' | 'delete';
  url: string;
  headers: Record<string, string>;
  /** sent as JSON */
  data?: Record<string, unknown>;
  /** ms */
  timeout: number;
}

export interface TransportAnswer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** Sends a request; rejects if there is no response at all. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;

export interface Credentials {
  /** of the application: its API key or, with a Bearer token, its OAuth client ID */
  key: string;
  token: string;
  /** whether the token is sent as a Bearer token, without the key */
  isBearer?: boolean;
  /** whose requests are counted together, if their token changes */
  holder?: string;
  /** like https://api.trello.com/1 */
  baseUrl: string;
}
