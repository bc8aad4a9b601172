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
  key: string;
  token: string;
  /** like https://api.trello.com/1 */
  baseUrl: string;
}
