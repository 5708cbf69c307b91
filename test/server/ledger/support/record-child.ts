import { execFileSync } from 'node:child_process';
import { loadKeys } from '#server/ledger/keys.ts';
import { halts } from '#server/ledger/halt.ts';
import { openRecord } from '#server/ledger/record.ts';

/** A process that writes its record until there is no room, is given more and goes on: `dir installation`. */
const [dir, installation] = process.argv.slice(2) as [string, string];
const record = await openRecord(dir, await loadKeys(dir, installation));
let written = 0;
const write = () => record.halted(halts.badMac('u1', `e${written}`)).then(() => void (written += 1));
while (
  await write().then(
    () => true,
    () => false,
  )
);
execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
await write();
process.stdout.write(String(written));
