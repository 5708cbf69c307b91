import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';

const SLOW = 30_000;

async function stopper(...args: string[]) {
  const child = fork(path.join(import.meta.dirname, 'support', 'stopper.ts'), args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s asks for a clean stop', { timeout: SLOW }, async (signal) => {
  const child = await stopper();
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('the same press delivered twice is one; a second press ends it at once', { timeout: SLOW }, async () => {
  const child = await stopper('hang');
  child.kill('SIGINT');
  await once(child, 'message');
  child.kill('SIGINT');
  await sleep(1200);
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});

test('a killed launcher takes its program along', { timeout: SLOW }, async () => {
  const child = await stopper('hang');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([137, null]);
});
