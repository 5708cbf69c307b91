import { execFile } from 'node:child_process';
import { appendFile, readFile } from 'node:fs/promises';
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

it('a line that is being written is left alone by who reads, and taken away by who writes next', async () => {
  const { keys, keysDir, close } = await ledgerDatabase();
  const file = path.join(keysDir, 'ledger', 'record.jsonl');
  const halt = (entryId: string) => ({ kind: 'bad_tree', unitId: '', entryId, says: { zh: '停', en: 'stop' } });
  await (await openRecord(keysDir, keys)).halted(halt('one'));
  await appendFile(file, '{"halt":{"kind"');
  const before = await readFile(file, 'utf8');
  const record = await openRecord(keysDir, keys);
  expect([record.damaged, record.all.length, await readFile(file, 'utf8')]).toEqual([false, 1, before]);
  await record.halted(halt('two'));
  const after = await openRecord(keysDir, keys);
  expect([after.damaged, after.all.map(({ entryId }) => entryId)]).toEqual([false, ['one', 'two']]);
  await close();
});
