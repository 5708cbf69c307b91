import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const bin = path.resolve(import.meta.dirname, '../../../bin');

/** Exports beside the running server, as a nightly command does, and verifies; what the programs said where they did not like it. */
export function verified(dataDir: string, dir: string): string | null {
  const [packed, code, target] = ['export.jingui', 'code', 'export'].map((name) => path.join(dir, name)) as [
    string,
    string,
    string,
  ];
  for (const old of [packed, target]) rmSync(old, { recursive: true, force: true });
  for (const [program, ...args] of [
    ['jingui.mjs', 'export', packed, '--data', dataDir],
    ['jingui.mjs', 'open', packed, target, '--code-file', code],
    ['jingui-verify.mjs', target],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(bin, program), ...args], {
      encoding: 'utf8',
    });
    if (args[0] === 'export') writeFileSync(code, stdout.trim().split('\n').at(-1) ?? '', { mode: 0o600 });
    if (status !== 0) return `${program} ended with ${status}: ${stdout}${stderr}`;
  }
  return null;
}
