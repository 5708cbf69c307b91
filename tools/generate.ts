/** Writes the generated files; `--check` writes nothing and exits 1 when one is out of date. */
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateAll } from './generate/lib/all.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
let stale = 0;
for (const output of await generateAll(root)) {
  const path = join(root, output.path);
  const now = await readFile(path, 'utf8').catch(() => '');
  if (now === output.content) continue;
  stale += 1;
  console.log(`${check ? 'stale' : 'wrote'} ${output.path}`);
  if (check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, output.content);
}
if (check && stale > 0) process.exitCode = 1;
