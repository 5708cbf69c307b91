import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** One installation at a time per checkout: two `npm ci` in one folder destroy each other's work. */
export async function withInstallLock(root, work) {
  const file = path.join(root, '.jingui', 'install.lock');
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) {
    if (!isAlive(Number(readOwner(file)))) rmSync(file, { force: true });
    else await sleep(300);
  }
  process.once('exit', () => rmSync(file, { force: true }));
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '0';
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
