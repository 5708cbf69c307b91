import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runTask, TaskFailed } from '#server/import/run-task.ts';
import { hostileFiles } from '../kit/hostile/files.ts';

const says = {
  memory: { zh: '内存', en: 'memory' },
  time: { zh: '时间', en: 'time' },
  broken: { zh: '坏', en: 'broken' },
};

async function outcome(name: string, bytes: Uint8Array): Promise<{ answer: string; mib: number }> {
  let mib = 0;
  const answer = await runTask(
    { kind: 'read', site: { siteLevel: 'top_secret' }, name },
    {
      file: () => Readable.from([bytes]),
      signal: new AbortController().signal,
      says,
      onProgress: () => {},
      seen: (now) => {
        mib = Math.max(mib, now);
      },
    },
  ).then(
    (result) => `read: ${'layouts' in result ? result.layouts.length : '?'}`,
    (error: unknown) => (error instanceof TaskFailed ? error.says.en : `fault: ${error}`),
  );
  return { answer, mib };
}

const files = hostileFiles();

test('there are a hundred of them, each another', () => {
  expect(new Set(files.map(({ what }) => what)).size).toBe(files.length);
  expect(files.length).toBeGreaterThanOrEqual(100);
});

describe('made to hurt, a file is refused in words or read right, by a process of less than half a gigabyte', () => {
  test.concurrent.each(files)('$what', async ({ name, bytes, read }) => {
    const { answer, mib } = await outcome(name, bytes());
    expect(answer).not.toMatch(/^fault|^broken|^time/);
    expect(mib).toBeLessThan(512);
    if (read) expect(answer).toMatch(/^read: [1-9]/);
  });
});
