import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { EXIT, fail } from './say.mjs';

const FLOOR = 26;

/**
 * The Node to run with: JINGUI_NODE if the site brings its own, else this very process if it is new enough, else the
 * one that npm installed beside the product. Ends the process with a bilingual message if none will do.
 */
export function findNode(root) {
  const own = process.env.JINGUI_NODE;
  if (own) return checked(own, 'JINGUI_NODE');
  if (majorOf(process.version) >= FLOOR) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = platform === 'win' ? 'node.exe' : 'node';
  const bundled = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(bundled)) return checked(bundled, 'node_modules');
  return fail(
    EXIT.noNode,
    `需要 Node ${FLOOR} 或更高版本（当前 ${process.version}），本平台 ${process.platform}-${process.arch} 也没有随附的版本。请安装 Node ${FLOOR}，或用 JINGUI_NODE=/路径/node 指定`,
    `Node ${FLOOR} or later is needed (this is ${process.version}) and none is bundled for ${process.platform}-${process.arch}. Install Node ${FLOOR} or point JINGUI_NODE=/path/to/node at one`,
  );
}

export function isThisProcess(node) {
  return realpathSync(node) === realpathSync(process.execPath);
}

function checked(file, source) {
  const asked = spawnSync(file, ['--version'], { encoding: 'utf8' });
  if (asked.status === 0 && majorOf(asked.stdout) >= FLOOR) return file;
  const seen = asked.stdout?.trim() || asked.error?.message || asked.stderr?.trim().split('\n')[0] || '?';
  return fail(
    EXIT.noNode,
    `${source} 指向的 Node 不可用：${file}（${seen}）。需要 Node ${FLOOR} 或更高版本`,
    `the Node of ${source} cannot be used: ${file} (${seen}). Node ${FLOOR} or later is needed`,
  );
}

function majorOf(version) {
  return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
}
