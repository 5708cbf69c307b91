/** Writes the generated files; `--check` writes nothing. Exits 1 when a part fails or, checking, a file is out of date. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateAll } from './generate/lib/all.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const { outputs, failed } = await generateAll(root);
for (const output of outputs) {
  const path = join(root, output.path);
  const now = await readFile(path, 'utf8').catch(() => '');
  if (now === output.content) continue;
  console.log(`${check ? 'stale' : 'wrote'} ${output.path}`);
  if (check) process.exitCode = 1;
  if (check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, output.content);
}
for (const { part, error } of failed) {
  console.error(`failed ${part}:`, error);
  process.exitCode = 1;
}
