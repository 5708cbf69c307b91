import path from 'node:path';
import type { App } from '../app.ts';
import { enterKeyAct } from './enter.ts';
import { classes, levelOf, readLevels } from './levels.ts';

const dayMs = 86_400_000;
/** What was destroyed is beyond reach for good within thirty days: a few are left for a server that is down. */
const patienceMs = 25 * dayMs;

const tried = new WeakMap<App, number>();

/** Exchanges the level keys under which keys were destroyed some weeks ago, or whose exchange was cut off; looked at once a day. */
export async function rollIfDue(app: App): Promise<void> {
  const now = app.time.now();
  if (app.keys.state() === 'sealed' || now - (tried.get(app) ?? 0) < dayMs) return;
  tried.set(app, now);
  const { keys } = await readLevels(path.join(app.dataDir, 'keys'));
  const living = keys.filter(({ state }) => state !== 'destroyed');
  const due = classes.filter((of) =>
    living.some((key) => key.class === of && key.dirty !== null && now - Date.parse(key.dirty) >= patienceMs),
  );
  if (due.length === 0 && !living.some(({ state }) => state === 'retiring')) return;
  await enterKeyAct(app, 'keys.roll', { by: null, input: { due } });
  await app.keys.ceremony.roll(due.map(levelOf));
}
