import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const bin = path.resolve(import.meta.dirname, '../../../bin');

/** Exports beside the running server, as a nightly command does, and verifies; what the programs said where they did not like it. */
export function verified(dataDir: string, dir: string): string | null {
  const target = path.join(dir, 'export');
  rmSync(target, { recursive: true, force: true });
  for (const [program, ...args] of [
    ['jingui.mjs', 'export', target, '--data', dataDir],
    ['jingui-verify.mjs', target],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(bin, program), ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) return `${program} ended with ${status}: ${stdout}${stderr}`;
  }
  return null;
}
