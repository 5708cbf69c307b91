import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';

/** What stands on the screen when it opens; the desk is no page of the frame. */
const screens = { login: ['/LoginPage.tsx'], 'my day': ['/Shell.tsx', '/MyDayPage.tsx'], desk: ['/DeskPage.tsx'] };

/** Kilobytes (1,000 bytes) of the script of each first screen, as the page is built for use, each file packed by gzip. */
export async function firstScreens(): Promise<{ readonly screen: string; readonly kilobytes: number }[]> {
  const root = path.resolve(import.meta.dirname, '../..');
  const out = await mkdtemp(path.join(tmpdir(), 'jingui-first-screens-'));
  const before = process.env.NODE_ENV;
  try {
    // A test runner says 'test', under which the libraries would be built as for developers.
    process.env.NODE_ENV = 'production';
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: out, emptyOutDir: true, manifest: true },
    });
    const manifest = JSON.parse(await readFile(path.join(out, '.vite/manifest.json'), 'utf8')) as Manifest;
    const keys = Object.keys(manifest);
    const entry = keys.filter((key) => manifest[key]?.isEntry);
    const measured = [];
    for (const [screen, chunks] of Object.entries(screens)) {
      const own = chunks.map((end) => {
        const found = keys.find((key) => key.endsWith(end));
        if (!found) throw new Error(`no chunk ${end}`);
        return found;
      });
      measured.push({ screen, kilobytes: (await packed(out, manifest, [...entry, ...own])) / 1000 });
    }
    return measured;
  } finally {
    process.env.NODE_ENV = before ?? 'production';
    await rm(out, { recursive: true, force: true });
  }
}

/** Bytes of all that these chunks import, each once. */
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
  return sum;
}
