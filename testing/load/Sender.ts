import { Agent, request } from 'node:http';

/** Posts JSON over persistent connections, as Trello's servers do. */
export class Sender {
  private readonly agent: Agent;

  constructor(connections = 64) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** @returns the status when the whole response has arrived */
  post(url: string, body: string, headers: Record<string, string> = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      const onError = (error: Error): void => {
        // The server closed a connection just when it was reused: it has not seen the request.
        if (sent.reusedSocket) this.post(url, body, headers).then(resolve, reject);
        else reject(error);
      };
      const length = String(Buffer.byteLength(body));
      const sent = request(
        url,
        {
          agent: this.agent,
          method: 'POST',
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-length': length,
            ...headers,
          },
        },
        (response) => {
          response.resume();
          response.on('end', () => {
            resolve(response.statusCode ?? 0);
          });
          response.on('error', reject);
        },
      );
      sent.on('error', onError);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
