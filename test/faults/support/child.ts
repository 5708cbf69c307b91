import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Starts a TypeScript file of this folder and hands out its lines. */
export function startChild(file: string, args: string[], options: SpawnOptions = {}) {
  const script = path.join(import.meta.dirname, file);
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  if (!child.stdout) throw new Error('no stdout');
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](), exited: ended(child) };
}

async function ended(child: ChildProcess): Promise<number | null> {
  const chunks: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0 && chunks.length > 0) process.stderr.write(Buffer.concat(chunks));
  return code;
}
