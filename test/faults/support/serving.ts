import { openSession } from '#server/sessions.ts';
import { startServer } from '#server/main.ts';
import { foundUnit } from '#server/found.ts';
import { cast } from '#test/kit/cast.ts';
import { outsideUnits } from '#test/kit/outside-units.ts';
import { papersOf } from '#test/kit/papers.ts';

// One of several servers on a database: node serving.ts DATA_DIR DATABASE_URL [join]. Says where it listens and, of the first, sessions of its people.
const [dataDir = '', databaseUrl, join] = process.argv.slice(2);
const common = { dataDir, databaseUrl, port: 0, host: '127.0.0.1', demo: true, loadDemo: false };
const running = await startServer({ ...common, join: join === 'join' });
const tokens: Record<string, string> = {};
if (join !== 'join') {
  await foundUnit(running.app, {
    id: 'twin',
    name: '试验市某局',
    profile: 'strict',
    own: { 'CARRIER-021.approver': { confidential: [], otherwise: ['leader_in_charge'] } },
    at: '2026-03-02T01:00:00.000Z',
    departments: [
      { id: 'office', name: '办公室', kind: 'general_office', head: 'office_head' },
      { id: 'd1', name: '一处', kind: 'business', head: 'head' },
      { id: 'd2', name: '二处', kind: 'business', head: 'head2' },
      { id: 'leaders', name: '局领导', kind: 'leadership', head: 'principal' },
      { id: 'secrecy', name: '保密办', kind: 'secrecy_office', head: 'secrecy_head' },
    ],
    people: cast,
    more: (at) => [...papersOf(cast, at, {}), ...outsideUnits(at)],
  });
  for (const person of ['clerk', 'clerk2', 'auditor'])
    tokens[person] = await openSession(running.app, 'twin', person, 'test');
}
process.stdout.write(`${JSON.stringify({ url: running.url, tokens })}\n`);
process.once('SIGTERM', () => void running.stop().finally(() => process.exit(0)));
