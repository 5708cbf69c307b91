import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startChild } from './child.ts';
import type { OurServer } from './our-server.ts';

export interface Stage extends OurServer {
  readonly owner: pg.Client;
  /** Of our server's process. */
  readonly pid: number;
}

/** The product in a process of its own on a data directory of its own, for as long as `work` lasts. */
export async function withStage<T>(clients: number, work: (stage: Stage) => Promise<T>, readers = 0): Promise<T> {
  const dir = await mkdtemp(path.join(tmpdir(), 'jingui-bench-'));
  const ours = await startChild<OurServer>('our-server.ts', [dir, String(clients), String(readers)]);
  const owner = new pg.Client({ ...ours.says.database, options: '-c search_path=public' });
  try {
    await owner.connect();
    return await work({ ...ours.says, owner, pid: ours.pid });
  } finally {
    await owner.end();
    await ours.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
