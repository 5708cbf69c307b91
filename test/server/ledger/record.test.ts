import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openRecord } from '#server/ledger/record.ts';
import { ledgerDatabase } from './support/ledger.ts';

it('a line that a full disk cut short is no line: with room again the record goes on whole', async () => {
  const { keys, keysDir, close } = await ledgerDatabase();
  const program = path.join(import.meta.dirname, 'support', 'record-child.ts');
  const child = [process.execPath, program, keysDir, keys.origin.slice('jingui/'.length)];
  const { stdout } = await promisify(execFile)('prlimit', ['--fsize=4000:unlimited', ...child]);
  const { damaged, all } = await openRecord(keysDir, keys);
  expect([damaged, all.length]).toEqual([false, Number(stdout)]);
  expect(all.length).toBeGreaterThan(2);
  await close();
});
