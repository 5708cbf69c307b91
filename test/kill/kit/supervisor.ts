import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Up } from './server-child.ts';

/** Keeps the product running as a service manager does: what ends is started again. */
export class Supervisor {
  private readonly dataDir: string;
  private child: ChildProcess | undefined;
  private up: Up | undefined;
  private ending = false;
  /** How often a server that ended was started again. */
  starts = 0;

  constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Where it can be reached; undefined while it is coming up. */
  get now(): Up | undefined {
    return this.up;
  }

  start(): void {
    const file = path.join(import.meta.dirname, 'server-child.ts');
    const child = spawn(process.execPath, [file, this.dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    this.starts += 1;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) this.up = JSON.parse(line) as Up;
    });
    child.once('exit', () => {
      this.up = undefined;
      this.child = undefined;
      // Not at once: what cannot start must not fill the machine.
      if (!this.ending) setTimeout(() => this.ending || this.start(), 200);
    });
  }

  /** Resolves when a server answers that all is well; false where none did within the time. */
  async healthy(withinMs: number): Promise<boolean> {
    for (const until = Date.now() + withinMs; Date.now() < until; await sleep(100)) {
      if (!this.up) continue;
      const answer = await fetch(`${this.up.url}/api/health`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
      await answer?.arrayBuffer().catch(() => {});
      if (answer?.status === 200) return true;
    }
    return false;
  }

  /** Ends it in good order, or after a minute by force. */
  async stop(): Promise<void> {
    this.ending = true;
    const child = this.child;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    await gone;
    clearTimeout(timer);
  }

  /** By force, and started again: for a server that did not come back by itself. */
  async renew(): Promise<void> {
    const child = this.child;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
