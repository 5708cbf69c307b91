import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { connect } from '#server/db/connect.ts';
import { foundUnit } from '#server/found.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { benchUnit } from './unit.ts';

/** The product in this very process, with the invented unit, for what is not asked over HTTP; its scheduler stands still. */
export async function withServer<T>(work: (running: RunningServer, owner: pg.Client) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jingui-bench-'));
  const running = await startServer({
    dataDir,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    loadDemo: false,
    scheduler: false,
  });
  const lease = await connect({ dataDir });
  const owner = new pg.Client({ ...lease.config, options: '-c search_path=public' });
  try {
    await foundUnit(running.app, benchUnit().founded);
    await owner.connect();
    return await work(running, owner);
  } finally {
    await owner.end();
    await running.stop();
    await lease.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
