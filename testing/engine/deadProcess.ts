import type { ChildProcess } from 'node:child_process';
import type { Engine } from './engine';
import { minorOf } from './engine';

// What the engine leaves behind when an app's process dies. Rocket.Chat's server counts uncaught exceptions, logs
// rejections nobody handles, and goes on; Node would end a test run for them. No other error is forgiven here.

/**
 * Reports when the engine has restarted a dead process (its state says "ready" long before), or could not. Engines
 * before 1.53 do not try again and leave the rejection unhandled.
 */
export function recordRestarts(engine: Engine, done: (error?: Error) => void): void {
  const controller = engine.Controller.prototype;
  const { restartApp } = controller;
  controller.restartApp = async function (this: unknown) {
    try {
      await restartApp.call(this);
    } catch (error) {
      done(error as Error);
      if (minorOf(engine) >= 53) throw error;
      return;
    }
    done();
  };
}

/** Engines before 1.53 leave a request's timeout running if the process died before it was sent. */
export function calmOrphans(engine: Engine): void {
  if (minorOf(engine) >= 53) return;
  const controller = engine.Controller.prototype;
  const { waitForResponse } = controller;
  controller.waitForResponse = function (this: unknown, ...args: unknown[]) {
    const response: Promise<unknown> = waitForResponse.apply(this, args);
    const finallyOf = response.finally.bind(response);
    response.finally = (then) => {
      const derived = finallyOf(then);
      derived.catch(() => {});
      return derived;
    };
    return response;
  };
}

/**
 * Writing to a process that has just died fails on its pipe, where the engine has no listener: the request is lost, and
 * its caller waits for the timeout.
 */
export function calmPipes(engine: Engine): void {
  const controller = engine.Controller.prototype;
  const { spawnProcess } = controller;
  controller.spawnProcess = function (this: { deno?: ChildProcess }) {
    spawnProcess.call(this);
    this.deno?.stdin?.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error;
    });
  };
}
