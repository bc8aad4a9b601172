import { expect } from 'chai';
import type { Given } from '../fixtures/deliveries';
import type { LoadedScript } from './isolate/Isolate';
import { freshBody, type Head, incomingHead, requestOf, useScripts } from './scripts';

export const todo = { id: '6f1d0c2b8a4e5d7f90ab1c11', name: 'To do' };
export const doing = { id: '6f1d0c2b8a4e5d7f90ab1c12', name: 'Doing' };
export const pier = { id: '6f1d0c2b8a4e5d7f90ab1c21', name: 'Pier', idShort: 7, shortLink: 'cArd0001' };

export const created = (card: object, list: object): Given => ({ type: 'createCard', data: { card, list } });
export const commented = (card: object): Given => ({ type: 'commentCard', data: { card, text: 'Hello' } });

export type Sent = Given | Record<string, unknown>;

export interface Incoming {
  /** a script of its own, with these constants at its head */
  withHead: (head: Head) => Promise<void>;
  script: () => LoadedScript;
  /** @returns what the script has Rocket.Chat post; it must not be refused */
  send: (sent: Sent) => Promise<any>;
  isPosted: (sent: Sent) => Promise<boolean>;
  /** @returns why it is refused */
  refusal: (sent: Sent) => Promise<string>;
}

/** The incoming script in an isolate, and signed deliveries to it. */
export function useIncoming(): Incoming {
  const scripts = useScripts();
  let script: LoadedScript | undefined;
  const answer = async (sent: Sent): Promise<any> => {
    const raw = JSON.stringify('type' in sent ? freshBody(sent as Given) : sent);
    return (await script!.call('process_incoming_request', requestOf(raw))).result;
  };
  const send = async (sent: Sent): Promise<any> => {
    const result = await answer(sent);
    expect(result?.error).to.equal(undefined);
    return result?.content;
  };
  return {
    withHead: async (head) => {
      await script?.unload();
      script = await scripts.load('incoming', { ...incomingHead, ...head });
    },
    script: () => script!,
    send,
    isPosted: async (sent) => (await send(sent)) !== undefined,
    refusal: async (sent) => {
      const result = await answer(sent);
      expect(result).to.have.all.keys('error');
      expect(result.error).to.have.all.keys('success', 'message');
      return result.error.message;
    },
  };
}
