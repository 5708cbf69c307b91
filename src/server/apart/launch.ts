import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { costsOf, type Kind } from './costs.ts';
import { ApartEnded } from './ended.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** The program itself, of which only this is readable; nothing is writable. */
const program = ['src', 'regulation', 'node_modules', 'package.json'];
const entry = path.join(import.meta.dirname, 'child.ts');

export type Process = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts a process of its own with as little leave as Node and the system can give. */
export function launch(kind: Kind): Process {
  const { reading, working } = costsOf(kind);
  const { mib, ms } = working ?? reading;
  const args = [
    '--permission',
    ...program.map((name) => `--allow-fs-read=${realpathSync(path.join(root, name))}`),
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    `--max-old-space-size=${Math.floor(mib * 0.7)}`,
    '--max-semi-space-size=8',
    entry,
  ];
  const env = { NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'jingui') };
  const options = { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'] as ['pipe', 'pipe', 'pipe'] };
  if (process.platform === 'win32') return spawn(process.execPath, args, { ...options, windowsHide: true });
  // What the system itself holds to, should the server be gone or too slow: time at the processor, all memory (of which an idle Node has
  // over half a gigabyte set aside), no image of the memory on the disk.
  const bounds = `ulimit -c 0; ulimit -t ${Math.ceil(ms / 1000)}; ulimit -d ${(mib + 2048) * 1024}`;
  return spawn('/bin/sh', ['-c', `${bounds}; exec "$@"`, 'sh', process.execPath, ...args], options);
}

/** How it ended by itself. Out of memory Node aborts; past its time at the processor the system ends it. */
export function exitOf(child: Process): Promise<ApartEnded> {
  const { promise, resolve } = Promise.withResolvers<ApartEnded>();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 4000) said += text.slice(0, 4000);
  });
  child.stdin.on('error', () => {});
  child.on('error', (error) => resolve(new ApartEnded('broken', error.message)));
  child.on('close', (code, signal) => {
    const isMemory = signal === 'SIGABRT' || code === 134 || said.includes('out of memory');
    resolve(new ApartEnded(isMemory ? 'memory' : signal === 'SIGXCPU' ? 'time' : 'broken', said));
  });
  return promise;
}
