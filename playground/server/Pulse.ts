import type { Response } from 'express';
import type { Stage } from './Stage';

const EVERY_MS = 150;

/** Notifies open pages of changes; they then request the scene. */
export class Pulse {
  private readonly open = new Set<Response>();
  private last = '';
  private readonly timer = setInterval(() => {
    this.beat();
  }, EVERY_MS);

  constructor(private readonly stage: Stage) {}

  /** Notifies a page by server-sent events. */
  feed(response: Response): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.write('data: hello\n\n');
    this.open.add(response);
    response.on('close', () => this.open.delete(response));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private beat(): void {
    const now = this.stamp();
    if (now === this.last) return;
    this.last = now;
    for (const response of this.open) response.write('data: changed\n\n');
  }

  /** Differs after any change that a page shows. */
  private stamp(): string {
    const { host, trello } = this.stage;
    const messages = host.messages();
    const edited = Math.max(0, ...messages.map(({ _updatedAt }) => _updatedAt.getTime()));
    const counts = [
      messages.length,
      host.noticeHistory().length,
      host.surfaces().length,
      host.http.length,
      host.logs().stored.length,
      trello.actions.length,
      trello.deliveries.length,
    ];
    return [edited, ...counts].join(' ');
  }
}
