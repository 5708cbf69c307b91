import { expect, test } from 'vitest';
import { first, loanOf, paper } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

interface Told {
  readonly demands?: readonly string[];
  readonly ahead?: readonly { readonly clause: string; readonly fields: readonly string[] }[];
}

test('a form is told before it is filled in which fields a rule demands and which values cannot stand', async () => {
  const w = await world();
  const told = async (input: object): Promise<Told> =>
    (await w.post('clerk', '/api/procedures/mail.receive/facts?unfilled=1', input)).body;
  expect((await told({})).demands).toEqual(['level']);
  const state = { level: 'secret', regime: 'state' };
  expect((await told(state)).demands).toEqual(['period', 'handed_by', 'signed']);
  // An internal paper has no period that could be demanded, nor one that could be over.
  const internal = await told({ level: 'internal', regime: 'own', period: { kind: 'date', date: '2020-01-01' } });
  expect([internal.demands?.includes('period'), internal.ahead]).toEqual([false, []]);
  const long = await told({ ...state, period: { kind: 'years', years: 30 } });
  expect(long.ahead?.map(({ clause, fields }) => [clause, fields])).toEqual([['CLASSIFY-016', ['period']]]);
});

test('a draft may hold a period that nobody here may decide, and says so by its clause', async () => {
  const w = await world();
  const input = { title: '某项工作', level: 'secret', regime: 'state', period: { kind: 'years', years: 30 } };
  const { status, body } = await w.post('drafter', '/api/procedures/classification.draft/facts', input);
  expect([status, body.verdict.findings]).toEqual([200, []]);
  expect(body.ahead.map(({ clause }: { clause: string }) => clause)).toEqual(['CLASSIFY-016']);
  expect(body.ahead[0].says.zh).toContain('20年');
});

test('a refusal names what it is about by what it is called, and only that', async () => {
  const w = await world();
  const carrier = first((await paper(w)).copies);
  const { status, body } = await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader'));
  expect(status).toBe(409);
  const told = body.findings.find(({ facts }: { facts: object }) => 'carrier' in facts);
  expect(told.facts).toEqual({ carrier });
  expect(Object.keys(body.names)).toEqual([carrier]);
  expect(body.names[carrier].zh).toContain('000001');
});
