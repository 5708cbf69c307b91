import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { mkdtemp, rm } from 'node:fs/promises';
import { build, type Manifest } from 'vite';
import type { Measured } from '../kit/measure.ts';

export const title = 'Script of the first screens';
export const how =
  'The page as it is built for use; every script a screen needs until it can be worked with, each file packed by gzip at its usual level.';
export const limit = 60;

const screens = { login: 'LoginPage', 'my day': 'MyDayPage', desk: 'DeskPage' } as const;

export async function bench(): Promise<Measured[]> {
  const root = path.resolve(import.meta.dirname, '../../..');
  const out = await mkdtemp(path.join(tmpdir(), 'jingui-bench-page-'));
  try {
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: out, emptyOutDir: true, manifest: true },
    });
    const manifest = JSON.parse(await readFile(path.join(out, '.vite/manifest.json'), 'utf8')) as Manifest;
    const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
    const measured: Measured[] = [];
    for (const [what, page] of Object.entries(screens)) {
      const chunk = Object.keys(manifest).find((key) => key.endsWith(`/${page}.tsx`));
      if (!chunk) throw new Error(`no page ${page}`);
      const shell = what === 'login' ? [] : Object.keys(manifest).filter((key) => key.endsWith('/Shell.tsx'));
      measured.push({ what, value: await packed(out, manifest, [...entry, ...shell, chunk]), unit: 'KB', most: 250 });
    }
    return measured;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Kilobytes (1,000 bytes) of all that these chunks import, each once. */
async function packed(out: string, manifest: Manifest, from: readonly string[]): Promise<number> {
  const seen = new Set<string>();
  const follow = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) follow(next);
  };
  for (const key of from) follow(key);
  let sum = 0;
  for (const key of seen) {
    const file = manifest[key]?.file;
    if (file?.endsWith('.js')) sum += gzipSync(await readFile(path.join(out, file))).length;
  }
  return sum / 1000;
}
