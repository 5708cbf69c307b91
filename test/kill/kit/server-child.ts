import { foundUnit } from '#server/found.ts';
import { openSession } from '#server/sessions.ts';
import { startServer } from '#server/main.ts';
import { cast } from '#test/kit/cast.ts';
import { outsideUnits } from '#test/kit/outside-units.ts';
import { papersOf } from '#test/kit/papers.ts';
import { people, unit } from './unit.ts';

/** What the driving side is told of a server that has come up. */
export interface Up {
  readonly url: string;
  /** A session of everybody who acts, by who he is. */
  readonly tokens: Readonly<Record<string, string>>;
}

// The product as it is shipped, on the embedded PostgreSQL, with one invented unit: node server-child.ts DATA_DIR
const dataDir = process.argv[2] as string;
const running = await startServer({ dataDir, port: 0, host: '127.0.0.1', demo: true, loadDemo: false });
if (running.setupCode !== null)
  await foundUnit(running.app, {
    id: unit,
    name: '试验市某局',
    profile: 'strict',
    authority: ['secret', 'confidential'],
    authorityDocument: '试验授权〔2026〕1号',
    own: { 'CARRIER-021.approver': { confidential: [], otherwise: ['leader_in_charge'] } },
    at: '2026-03-02T01:00:00.000Z',
    departments: [
      { id: 'leaders', name: '局领导', kind: 'leadership', head: 'principal' },
      { id: 'office', name: '办公室', kind: 'general_office', head: 'office_head' },
      { id: 'secrecy', name: '保密办', kind: 'secrecy_office', head: 'secrecy_head' },
      { id: 'd1', name: '一处', kind: 'business', head: 'head' },
      { id: 'd2', name: '二处', kind: 'business', head: 'head2' },
    ],
    people: cast,
    more: (at) => [...papersOf(cast, at, {}), ...outsideUnits(at)],
    places: [{ id: 'cabinet', name: '1号柜', kind: 'cabinet' }],
  });
const tokens: Record<string, string> = {};
for (const person of people) tokens[person] = await openSession(running.app, unit, person, 'kill');
console.log(JSON.stringify({ url: running.url, tokens } satisfies Up));
process.once('SIGTERM', () => void running.stop().finally(() => process.exit(0)));
