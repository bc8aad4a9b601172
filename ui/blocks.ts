import type { Block } from './Answer';

export const section = (text: string): Block => ({ type: 'section', text: { type: 'mrkdwn', text } });

/** Small print. */
export const context = (text: string): Block => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });
