import path from 'node:path';
import type { ProgressStep } from '#server/progress.ts';
import { foundUnit } from '#server/found.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { cast } from '#test/kit/cast.ts';
import { papersOf } from '#test/kit/papers.ts';
import { World } from '#test/kit/world.ts';

export interface Site {
  readonly dataDir: string;
  readonly server: RunningServer;
  readonly world: World;
  /** What the server said since it began to start. */
  readonly said: ProgressStep[];
}

/** A server of its own with a small unit, on the database that comes with it or on a given one. */
export async function site(home: string, databaseUrl?: string): Promise<Site> {
  const dataDir = path.join(home, 'site');
  const said: ProgressStep[] = [];
  const server = await startServer({
    dataDir,
    databaseUrl,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    loadDemo: false,
    onProgress: (step) => said.push(step),
  });
  const people = cast
    .filter(({ id }) => ['clerk', 'officer', 'auditor'].includes(id))
    .map((one) => ({ ...one, department: null }));
  await foundUnit(server.app, {
    id: 'u',
    name: '测试市某局',
    profile: 'strict',
    departments: [],
    people,
    at: '2026-03-02T01:00:00.000Z',
    more: (at) => papersOf(people, at, {}),
  });
  return { dataDir, server, said, world: new World(server, 'u') };
}
