import { expect, test } from 'vitest';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { type World, world } from '../kit/world.ts';

interface Entry {
  readonly act: string;
  readonly actor: { readonly id: string } | null;
  readonly object: object | null;
  readonly device: string;
  readonly clauses: readonly string[];
}

const denied = async (w: World, who: string): Promise<Entry[]> => w.ledger(`limit=500&outcome=denied&actor=${who}`);

const hidden = ['registers/documents/doc', 'registers/petitions/none', 'cases/none', 'documents/doc/bodies'];

test.each([
  ...hidden,
  'registers/documents/absent',
  'documents/absent/bodies',
  'scan/100000000017',
  'registers/petitions',
  'registers/petitions.xlsx',
  'registers/departments/absent',
  'code-cards/place',
  'ledger/state',
  'ledger/checkpoint',
  'clauses/ORG-999',
  'labels?document=doc',
  'routing-slips/doc',
])('what somebody asks for in vain is one entry: %s', async (url) => {
  const w = await world();
  await given(w, documentRows({ id: 'doc', title: '某文件', level: 4, scope: ['duty:registry'] }));
  await w.get('reader', '/api/session');
  const answer = await w.get('reader', `/api/${url}`);
  expect(answer.status).toBeOneOf([403, 404]);
  const made = await denied(w, 'reader');
  expect(made).toHaveLength(1);
  expect(made[0]).toMatchObject({ device: 'test' });
  expect(made[0]?.clauses.length).toBeGreaterThan(0);
});

test('of what is hidden and what is not there the entries say the same', async () => {
  const w = await world();
  await given(w, documentRows({ id: 'doc', title: '某文件', level: 4, scope: ['duty:registry'] }));
  for (const id of ['doc', 'nix']) {
    await w.get('reader', `/api/registers/documents/${id}`);
    await w.get('reader', `/api/documents/${id}/bodies`);
  }
  const made = (await denied(w, 'reader')).map(({ act, clauses, object }) => ({ act, clauses, object }));
  const of = (id: string) => made.filter(({ object }) => JSON.stringify(object).includes(`"${id}"`));
  expect(of('doc')).toHaveLength(2);
  expect(JSON.parse(JSON.stringify(of('doc')).replaceAll('"doc"', '"nix"'))).toEqual(of('nix'));
});

test('who knocks without a session is counted by origin: many tries are one entry', async () => {
  const w = await world();
  const { http, app } = w.running;
  await app.denials.enter();
  const knock = (remoteAddress: string) => http.inject({ url: '/api/my-day', remoteAddress });
  for (let n = 0; n < 30; n++) expect((await knock('192.0.2.7')).statusCode).toBe(401);
  for (let n = 0; n < 40; n++) await knock(`198.51.100.${n}`);
  await app.denials.enter();
  const doors: Entry[] = await w.ledger('act=door:no-session&limit=500');
  expect(doors.length).toBeLessThanOrEqual(21);
  expect(doors.find(({ device }) => device === '192.0.2.7')).toMatchObject({
    actor: { id: 'system' },
    object: { table: 'tries', id: '30' },
  });
  const others = doors.find(({ device }) => device === 'others');
  expect(others?.object).toMatchObject({ table: 'tries' });
});

test('who carries out an act by an approval that is not there, or that he may not know of, is on record alike', async () => {
  const w = await world();
  const asked = await w.act('secadmin', 'people.appoint', { person: 'reader2', role: 'computer_operator' });
  const input = { person: 'reader2', role: 'computer_operator' };
  const answers = [];
  for (const id of [asked.body.approval.id as string, 'nix']) {
    const { status, body } = await w.act('reader', 'people.appoint', input, { case: id });
    answers.push([status, body]);
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.[0]).toBe(404);
  const made = (await denied(w, 'reader')).map(({ act, object, clauses }) => ({ act, object, clauses }));
  expect(made).toEqual([made[1], made[0]]);
  expect(made[0]).toMatchObject({ act: 'people.appoint', object: null });
});
