import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { appointment } from '#modules/people/index.ts';
import { agreed, first, loanOf, paper, rowsOf } from '../kit/carriers-hands.ts';
import { ran } from '../kit/duties.ts';
import { given } from '../kit/effects.ts';
import { world } from '../kit/world.ts';

const quarterEnd = '2026-04-01T01:00:00.000Z';

test('cases.vacancies: what waits for an office nobody holds any more goes to the next above, and who signs next sees it', async () => {
  const w = await world();
  const { document } = await paper(w);
  const asked = await w.act('reader', 'hands.borrow', { document, purpose: '起草报告' });
  expect(asked.body.approval.steps).toEqual(['leader_in_charge']);
  const id = asked.body.approval.id;
  const held = await rowsOf<{ id: string }>(
    w,
    "select id from appointment where unit_id = $1 and role = 'leader_in_charge' and until is null",
  );
  await given(
    w,
    held.map(({ id: ended }) => update(appointment, ended, { until: '2026-03-02T01:30:00.000Z' })),
  );
  await w.at('2026-03-02T02:00:00.000Z');
  await ran(w, 'cases.vacancies');
  const { steps } = (await w.get('principal', `/api/cases/${id}`)).body;
  expect(steps.map((step: { role: string }) => step.role)).toEqual(['principal']);
  await w.sign('principal', id);
});

test('recall.upkeep: a return is owed by whoever has the copy now', async () => {
  const w = await world();
  const of = await paper(w);
  await w.at(quarterEnd);
  const owner = async () =>
    (await w.obligations('CARRIER-058')).find((one) => one.object_id === first(of.copies))?.owner_id;
  expect(await owner()).toBe(null);
  await agreed(w, 'reader', of);
  const due_at = '2026-04-01T09:30:00.000Z';
  await w.done('clerk', 'hands.lend', loanOf(first(of.copies), 'reader', { due_at }));
  await w.at('2026-04-01T02:00:00.000Z');
  await ran(w, 'recall.upkeep');
  expect(await owner()).toBe('reader');
});
