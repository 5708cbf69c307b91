import { connect } from '#server/db/connect.ts';
import { foundUnit } from '#server/found.ts';
import { openSession } from '#server/sessions.ts';
import { startServer } from '#server/main.ts';
import { onStop } from './child.ts';
import { benchUnit, type Office, offices, unit } from './unit.ts';

/** What the measuring side must know of the running product. */
export interface OurServer {
  readonly url: string;
  readonly unit: string;
  /** Sessions of registry clerks, one for each client. */
  readonly tokens: readonly string[];
  /** Sessions of people of the department whose papers are lent, each of his own. */
  readonly readers: readonly string[];
  /** Sessions of those whose first pages tell of the whole unit. */
  readonly offices: Readonly<Record<Office, string>>;
  /** Of the database both servers share, as its owner. */
  readonly database: object;
}

// The product as it is shipped, on the embedded PostgreSQL, with one invented unit: node our-server.ts DATA_DIR CLIENTS READERS
const [dataDir = '', clients = '1', reading = '0'] = process.argv.slice(2);
const running = await startServer({ dataDir, port: 0, host: '127.0.0.1', demo: true, loadDemo: false });
const { founded, clerks, readers } = benchUnit(Number(clients), Number(reading));
await foundUnit(running.app, founded);
const open = (ids: readonly string[]) => Promise.all(ids.map((id) => openSession(running.app, unit, id, 'bench')));
const lease = await connect({ dataDir });
onStop(async () => {
  await running.stop();
  await lease.stop();
});
const held = await open(offices);
const says: OurServer = {
  url: running.url,
  unit,
  tokens: await open(clerks),
  readers: await open(readers),
  offices: Object.fromEntries(offices.map((id, n) => [id, held[n]])) as OurServer['offices'],
  database: lease.config,
};
console.log(JSON.stringify(says));
