import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is the one that is waited for; a test that waits for ever fails by its own limit. */
export async function until<T>(ask: () => T | Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await sleep(50);
  }
}
