import path from 'node:path';

/**
 * Where Node keeps what it made of our thousand TypeScript files, so that the next start need not make it again. Beside
 * the packages, not in the common temporary folder: what lies there is run, and only who may change the program may
 * write it. Where nobody may, nothing is kept and all works as before.
 */
export function compiledFolder(root) {
  return path.join(root, 'node_modules', '.cache', 'jingui');
}
