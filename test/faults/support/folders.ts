import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone after the file's tests. `open`: other users may pass through it. */
export function scratch(open = false): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'jingui-test-'));
  if (open) chmodSync(dir, 0o755);
  afterAll(() => rm(dir, { recursive: true, force: true }));
  return dir;
}
