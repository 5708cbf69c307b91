import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { decided, drafted } from '../kit/classification.ts';
import { type World, world } from '../kit/world.ts';

async function submitted(w: World, changes: object) {
  return w.act('drafter', 'classification.submit', { document: await drafted(w, changes) });
}

acceptance('CLASSIFY-016', 1, async () => {
  const w = await world({ own: { 'CLASSIFY-016.state_max_years_secret': 20 } });
  const answer = await submitted(w, { period: { kind: 'years', years: 25 } });
  expect(answer.status).toBe(422);
  expect(answer.body.rules).toEqual(['CLASSIFY-016']);
  expect(answer.body.fields).toEqual(['period']);
});

acceptance('CLASSIFY-016', 2, async () => {
  const w = await world();
  const period = { kind: 'condition', condition: '会议召开前' };
  const last = await decided(w, await drafted(w, { period }));
  expect([last.status, last.body.mark]).toEqual([201, '机密★会议召开前']);
});

positive('CLASSIFY-016', 'periods, dates and conditions within the law are accepted', async () => {
  const w = await world();
  for (const period of [
    { kind: 'years', years: 20 },
    { kind: 'date', date: '2046-03-02' },
    { kind: 'condition', condition: '会议结束前' },
  ]) {
    expect((await submitted(w, { period })).status).toBe(202);
  }
});

positive('CLASSIFY-016', 'a stricter own maximum holds, a laxer one than the law does not', async () => {
  const w = await world({
    own: { 'CLASSIFY-016.state_max_years_secret': 5, 'CLASSIFY-016.state_max_years_confidential': 40 },
  });
  expect((await submitted(w, { period: { kind: 'years', years: 6 } })).body.rules).toEqual(['CLASSIFY-016']);
  const eleven = { level: 'confidential', period: { kind: 'years', years: 11 } };
  expect((await submitted(w, eleven)).body.rules).toEqual(['CLASSIFY-016']);
});

positive('CLASSIFY-016', 'no period, a company period on a state secret and a date gone by are refused', async () => {
  const w = await world();
  for (const period of [null, { kind: 'long' }, { kind: 'date', date: '2026-03-01' }]) {
    const answer = await submitted(w, { period });
    expect(answer.status).toBe(422);
    expect(answer.body.rules).toContain('CLASSIFY-016');
  }
  expect((await submitted(w, { regime: 'company', period: { kind: 'long' } })).status).toBe(202);
});
