import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './support/folders.ts';

test('ten kills under eight clients lose, double and halve nothing that was acknowledged, and the product is well again', () => {
  const run = path.resolve(import.meta.dirname, '../kill/run.ts');
  const { stdout, status } = spawnSync(process.execPath, [run, '--cycles', '10', '--dir', scratch()], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [last = ''] = stdout.trimEnd().split('\n').slice(-1);
  expect(last, stdout).toMatch(/^10 cycles, \d{3,} acknowledged, 0 lost, 0 doubled, 0 half-applied, 0 not healed$/);
  expect(status, stdout).toBe(0);
});
