import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import type { OnProgress } from '#server/progress.ts';
import { StartError } from '#server/start-error.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const SOURCES = ['src/web', 'src/modules', 'src/kernel', 'package-lock.json', 'vite.config.ts'];

/** Builds the web page unless `dist/web` was built from exactly these sources. */
export async function ensureWebPage(onProgress: OnProgress, root = ROOT): Promise<void> {
  const now = sourceHash(root);
  const record = path.join(root, 'dist', 'web', '.hash');
  if (recorded(record) === now) return;
  onProgress({ zh: '正在生成网页（首次约需十几秒）', en: 'building the web page (some seconds the first time)' });
  try {
    // In a process of its own: the builder's memory is not the server's.
    const builder = path.join(import.meta.dirname, 'build-web.ts');
    await promisify(execFile)(process.execPath, [builder, path.join(root, 'vite.config.ts')], {
      cwd: root,
      maxBuffer: 16 * 1024 * 1024,
    });
    writeFileSync(record, now);
  } catch (error) {
    throw buildFailed(error);
  }
}

/** Of names and contents, in a fixed order; tests do not end up in the page. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesOf(path.join(root, source)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(start: string): string[] {
  try {
    const entries = readdirSync(start, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.'));
    return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOTDIR' ? [start] : [];
  }
}

function recorded(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function buildFailed(error: unknown): StartError {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
  return new StartError(
    'web_build_failed',
    { zh: '网页生成失败，原因见下', en: `building the web page failed: ${stripVTControlCharacters(text)}` },
    error,
  );
}
