import { expect, test } from 'vitest';
import { insert } from '#kernel/effect.ts';
import { tie } from '#modules/people/index.ts';
import { given } from '../kit/effects.ts';
import { everything } from '../kit/everything.ts';
import { roomsHeard } from '../kit/feeds.ts';
import { cast, type World, world } from '../kit/world.ts';

const clauses = ['PETITION-001', 'PETITION-002', 'PETITION-003', 'INCIDENT-001', 'INCIDENT-002', 'INCIDENT-003'];
const subject = '反映某人某事';
const asked = { words: [subject, '反映', '泄密'], id: 'none' };
const later = '2026-03-12T01:00:00.000Z';
const began = '2026-03-02T01:00:00.000Z';

/** Another at the petition desk. */
const desk = [
  { id: 'desk2', name: '纪检员', department: 'secrecy', post: '纪检', grade: 'core', roles: ['supervision_dept'] },
] as const;

/** A matter against somebody, carried on until its clocks have gone all the way up. */
const against: Record<string, (w: World, accused: string) => Promise<string>> = {
  'a petition': async (w, accused) => {
    const by = ['petition_clerk', 'office_head'].includes(accused) ? 'desk2' : 'petition_clerk';
    const { id } = await w.done(by, 'petitions.receive-petition', { subject, persons: [accused], departments: [] });
    const handler = ['hr', 'legal', 'desk2'].includes(accused) ? 'it' : accused === 'head2' ? 'legal' : 'hr';
    await w.done(by, 'petitions.assign', { petition: id, handler });
    // It becomes known that he is tied to him: another is wanted. Personnel is shown ties, whatever there is about anybody.
    if (accused !== 'hr') await given(w, [insert(tie, tieOf(handler, accused))]);
    return id;
  },
  'an incident': async (w, accused) => {
    const { id } = await w.done(accused === 'drafter' ? 'reader' : 'drafter', 'incidents.open-incident', {
      kind: 'leak',
      regime: 'state',
      level: 'confidential',
      what: subject,
      persons: [accused],
      discovered_at: began,
    });
    return id;
  },
};

const tieOf = (person_id: string, related_id: string) => ({
  id: `tie-${person_id}-${related_id}`,
  person_id,
  related_id,
  kind: 'kin' as const,
  note: null,
  recorded_by: person_id,
  recorded_at: began,
  ended_at: null,
  ended_by: null,
  reason: null,
});

/** The clocks of whatever is there run out; then it is the first day again. */
async function timePasses(w: World): Promise<void> {
  await w.at(later);
  await w.clock(began);
}

/** What a session is told that costs nothing and leaves no trace of its own in what it is told. */
async function plainly(w: World, who: string): Promise<string> {
  const urls = [
    '/api/my-day',
    '/api/messages',
    '/api/home',
    '/api/alerts',
    '/api/obligations',
    '/api/cases?box=mine',
    '/api/clauses',
    ...clauses.map((id) => `/api/clauses/${id}`),
    ...['incidents', 'incident-reports'].map((name) => `/api/registers/${name}`),
    '/api/registers',
    '/api/openapi.json',
    '/api/ledger/state',
    '/api/ledger/checkpoint',
  ];
  const said = [];
  for (const url of urls) said.push(`${url} ${withoutClock(await w.bytes(who, url))}`);
  return said.join('\n');
}

function withoutClock(said: string): string {
  return said.replaceAll(/"(asOf|reference|to\.\w+)":"[^"]*"/g, '').replaceAll(/"content-length":"\d+",?/g, '');
}

/** Entries he is shown that are not his own. */
async function entries(w: World, who: string): Promise<unknown> {
  const { body } = await w.get(who, '/api/ledger?limit=500');
  return body.entries.filter(({ actor }: { actor: { id: string } | null }) => actor?.id !== who);
}

const accusedOf = ['head', 'leader', 'principal', 'secrecy_head', 'officer', 'clerk', 'petition_clerk', 'hr'];
const table = Object.keys(against).flatMap((matter) => accusedOf.map((accused) => [matter, accused] as const));

test.each(table)(
  'of %s against %s nothing he can ask for says anything, nor does his live feed',
  async (matter, accused) => {
    const w = await world({ people: desk });
    for (const { id } of [...cast, ...desk]) await w.get(id, '/api/session');
    await timePasses(w);
    const heard = await roomsHeard(w, accused);
    await everything(w, accused, asked);
    const before = [await plainly(w, accused), await entries(w, accused), await everything(w, accused, asked)];
    const plain = await plainly(w, accused);
    const id = (await against[matter]?.(w, accused)) as string;
    await timePasses(w);
    expect(await plainly(w, accused)).toBe(plain);
    expect(await entries(w, accused)).toEqual(before[1]);
    const after = await everything(w, accused, asked);
    expect(after).toBe(before[2]);
    expect(after).not.toContain(id);
    // The first he hears of is his own doing.
    await w.done(accused, 'people.record-tie', { related: 'general', kind: 'interest' });
    const rooms = await heard.next();
    expect(rooms.filter((room) => ['petitions', 'incidents', 'obligations', 'cases'].includes(room))).toEqual([]);
    heard.stop();
  },
);
