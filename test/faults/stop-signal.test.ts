import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';

async function stopper(...args: string[]) {
  const child = fork(path.join(import.meta.dirname, 'support', 'stopper.ts'), args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s asks for a clean stop', async (signal) => {
  const child = await stopper();
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('the same press delivered twice is one; a second press ends it at once', async () => {
  const child = await stopper('hang', 'twice');
  child.kill('SIGINT');
  await once(child, 'message');
  await sleep(1200);
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});

test('a killed launcher takes its program along', async () => {
  const child = await stopper('hang');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([137, null]);
});
