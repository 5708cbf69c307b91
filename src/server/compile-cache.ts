import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/jingui');

/**
 * Lets Node keep what it made of a thousand TypeScript files, so that the next start need not make it again. Beside the
 * packages, not in the common temporary folder: what lies there is run, and only who may change the program may write
 * there. Where nobody may, nothing is kept and all works as before.
 */
export function keepCompiled(): void {
  enableCompileCache(folder);
}

/** Writes it out now; by itself Node would at a good end only. */
export function writeCompiled(): void {
  flushCompileCache();
}
