import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { glob, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { shutDown } from '#server/db/embedded/postmaster.ts';

/** A folder that is gone after the test. `open`: other users may pass through it. */
export function scratch(open = false): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'jingui-test-'));
  if (open) chmodSync(dir, 0o755);
  onTestFinished(async () => {
    // A test that failed half-way leaves its server running.
    for await (const pidFile of glob(path.join(dir, '**', 'postmaster.pid'))) await shutDown(path.dirname(pidFile));
    await rm(dir, { recursive: true, force: true });
  });
  return dir;
}

/** A folder for all tests of a file. */
export function lastingFolder(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(path.join(tmpdir(), 'jingui-test-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
