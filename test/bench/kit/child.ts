import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Child<T> {
  /** What it printed first. */
  readonly says: T;
  readonly pid: number;
  /** Ends it in good order and waits. */
  stop(): Promise<void>;
}

/** Runs a program of this folder in a process of its own until it has printed one line of JSON; it goes on until it is stopped. */
export async function startChild<T>(file: string, args: readonly string[], env = process.env): Promise<Child<T>> {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const says = await firstLine(child);
  return {
    says: JSON.parse(says) as T,
    pid: child.pid as number,
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Runs a program of this folder to its end; the answer is the line of JSON it printed. */
export async function runChild<T>(file: string, args: readonly string[], env = process.env): Promise<T> {
  const child = await startChild<T>(file, args, env);
  await child.stop();
  return child.says;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('a child without output');
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`${child.spawnargs[1]} ended with ${code} before it said anything`);
  });
  const line = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  return (await Promise.race([line, gone]))[0];
}

/** A child's good end: what it must do when it is stopped. */
export function onStop(work: () => Promise<void>): void {
  process.once('SIGTERM', () => void work().finally(() => process.exit(0)));
}
