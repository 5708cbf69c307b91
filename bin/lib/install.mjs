import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withInstallLock } from './lock.mjs';
import { EXIT, fail, say } from './say.mjs';

/**
 * Makes sure that node_modules is what package-lock.json says. `full` also wants the development packages.
 * What was installed is recorded in node_modules/.jingui-install, so the usual start costs one hash.
 */
export async function ensureInstalled(root, { full }) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = { lock: createHash('sha256').update(lock).digest('hex'), mode: full ? 'full' : 'start' };
  if (isInstalled(root, wanted, lock)) return;
  await withInstallLock(root, async () => {
    if (isInstalled(root, wanted, lock)) return;
    await install(root, full);
    record(root, wanted);
  });
}

function isInstalled(root, wanted, lock) {
  const done = readJson(path.join(root, 'node_modules', '.jingui-install'));
  if (done?.lock === wanted.lock && (done.mode === 'full' || wanted.mode === 'start')) return true;
  if (!matchesByHand(root, JSON.parse(lock.toString()), wanted.mode === 'full')) return false;
  record(root, wanted);
  return true;
}

/** Someone ran `npm ci` himself: npm's own record of node_modules then holds every package of the lock file. */
function matchesByHand(root, lock, full) {
  const present = readJson(path.join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(lock.packages).every(([name, entry]) => {
    if (!name.startsWith('node_modules/') || entry.optional || entry.devOptional || (entry.dev && !full)) return true;
    const here = present[name];
    return here !== undefined && here.version === entry.version && here.integrity === entry.integrity;
  });
}

function install(root, full) {
  say('正在安装依赖（首次约需半分钟）……', 'installing dependencies (about half a minute the first time) ...');
  const npm = npmCommand();
  // engine-strict off and only errors shown: some packages ask for a newer Node than the one that runs npm here;
  // they will run under the Node that this very installation brings along.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error'];
  args.push('--include=optional', full ? '--include=dev' : '--omit=dev');
  const began = Date.now();
  const ticker = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    say(`  仍在安装，已 ${seconds} 秒`, `still installing, ${seconds} s`);
  }, 5000);
  return new Promise((resolve) => {
    const child = spawn(npm.file, [...npm.args, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell: npm.shell });
    child.on('error', (error) => stop(error.message));
    child.on('exit', (code, signal) => (code === 0 ? stop() : stop(signal ?? `npm ci: ${code}`)));
    function stop(problem) {
      clearInterval(ticker);
      if (problem === undefined) return resolve();
      fail(
        EXIT.installFailed,
        `依赖安装失败（${problem}）。请检查网络与磁盘空间，然后重试，或在本目录自行运行 npm ci --ignore-scripts`,
        `installing dependencies failed (${problem}). Check network and disk space and try again, or run npm ci --ignore-scripts in this folder yourself`,
      );
    }
  });
}

/** The npm that started us if there is one, else npm from PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && path.basename(cli) === 'npm-cli.js' && existsSync(cli)) {
    return { file: process.execPath, args: [cli], shell: false };
  }
  return { file: 'npm', args: [], shell: process.platform === 'win32' };
}

function record(root, done) {
  try {
    writeFileSync(path.join(root, 'node_modules', '.jingui-install'), `${JSON.stringify(done)}\n`);
  } catch {
    // A read-only installation is compared again at the next start; nothing else depends on the record.
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
