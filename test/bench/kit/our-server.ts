import { connect } from '#server/db/connect.ts';
import { foundUnit, type NewPerson } from '#server/found.ts';
import { openSession } from '#server/sessions.ts';
import { startServer } from '#server/main.ts';
import { cast } from '#test/kit/cast.ts';
import { papersOf } from '#test/kit/papers.ts';
import { onStop } from './child.ts';

/** What the measuring side must know of the running product. */
export interface OurServer {
  readonly url: string;
  readonly unit: string;
  /** Sessions of registry clerks, one for each client. */
  readonly tokens: readonly string[];
  /** Sessions of people of the department whose papers are lent, each of his own. */
  readonly readers: readonly string[];
  /** Of the database both servers share, as its owner. */
  readonly database: object;
}

// The product as it is shipped, on the embedded PostgreSQL, with one invented unit: node our-server.ts DATA_DIR CLIENTS READERS
const [dataDir = '', clients = '1', readers = '0'] = process.argv.slice(2);
const at = '2026-03-02T01:00:00.000Z';
const unit = 'bench';
// Each client is somebody of his own: nobody is signed in at more than a few places.
const clerks = cast.filter(({ id }) => id === 'clerk' || id === 'clerk2');
const clerkOf = (n: number) => ({ ...(clerks[n % clerks.length] as NewPerson), id: `clerk-${n}`, name: `登记员${n}` });
const [reader] = cast.filter(({ id }) => id === 'reader') as [NewPerson];
const readerOf = (n: number) => ({ ...reader, id: `reader-${n}`, name: `承办人${n}` });
/** Whoever borrows is among them. */
const readerIds = ['reader', ...Array.from({ length: Number(readers) }, (_, n) => readerOf(n).id)].slice(
  0,
  Number(readers),
);
const people = [
  ...cast,
  ...Array.from({ length: Number(clients) }, (_, n) => clerkOf(n)),
  ...Array.from({ length: Number(readers) }, (_, n) => readerOf(n)),
];
const running = await startServer({ dataDir, port: 0, host: '127.0.0.1', demo: true, loadDemo: false });
await foundUnit(running.app, {
  id: unit,
  name: '试验市某局',
  profile: 'strict',
  authority: ['secret', 'confidential'],
  authorityDocument: '试验授权〔2026〕1号',
  at,
  departments: [
    { id: 'leaders', name: '局领导', kind: 'leadership', head: 'principal' },
    { id: 'office', name: '办公室', kind: 'general_office', head: 'office_head' },
    { id: 'secrecy', name: '保密办', kind: 'secrecy_office', head: 'secrecy_head' },
    { id: 'd1', name: '一处', kind: 'business', head: 'head' },
    { id: 'd2', name: '二处', kind: 'business', head: 'head2' },
  ],
  people,
  more: (moment) => papersOf(people, moment, {}),
  places: [{ id: 'cabinet', name: '1号柜', kind: 'cabinet' }],
});
const sessionsOf = (ids: readonly string[]) =>
  Promise.all(ids.map((id) => openSession(running.app, unit, id, 'bench')));
const tokens = await sessionsOf(Array.from({ length: Number(clients) }, (_, n) => clerkOf(n).id));
const readerTokens = await sessionsOf(readerIds);
const lease = await connect({ dataDir });
onStop(async () => {
  await running.stop();
  await lease.stop();
});
const says = { url: running.url, unit, tokens, readers: readerTokens, database: lease.config } satisfies OurServer;
console.log(JSON.stringify(says));
