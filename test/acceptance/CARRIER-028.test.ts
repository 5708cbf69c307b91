import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { original, permitted, wanted } from '../kit/carriers-copying.ts';
import { world } from '../kit/world.ts';

const topSecret = { level: 'top_secret', period: { kind: 'years', years: 30 }, scope: ['p:drafter'] };

acceptance('CARRIER-028', 1, async () => {
  const w = await world();
  const { carrier } = await original(w, { kind: 'cipher_telegram' });
  for (const who of ['drafter', 'clerk', 'officer', 'head']) {
    for (const form of ['copy', 'excerpt']) {
      const refused = await w.act(who, 'making.copy', { ...wanted, carrier, form });
      expect(refused.status).toBe(403);
      expect(refused.body.rules).toContain('CARRIER-028');
    }
  }
});

acceptance('CARRIER-028', 2, async () => {
  const w = await world();
  const { carrier } = await original(w, topSecret);
  for (const form of ['copy', 'excerpt']) {
    const permit = await permitted(w, carrier, { form });
    const refused = await w.act('clerk', 'making.copy', permit.input, { case: permit.case });
    expect(refused.status).toBe(409);
    expect(refused.body.rules).toContain('CARRIER-028');
  }
});

acceptance('CARRIER-028', 3, async () => {
  const w = await world();
  const { carrier } = await original(w, topSecret);
  const permit = await permitted(w, carrier, {}, ['head', 'leader', 'outside:试厅函〔2026〕4号']);
  const done = await w.done('clerk', 'making.copy', permit.input, { case: permit.case });
  expect(done.carriers).toHaveLength(2);
  const [run] = (await w.get('clerk', '/api/registers/copy-runs')).body.rows;
  expect(run).toMatchObject({ numbers: '6-7', consent: expect.stringContaining('试厅函〔2026〕4号') });
  const { rows } = (await w.get('clerk', `/api/registers/evidence?object_id=${permit.case}`)).body;
  expect(rows.map((row: { id: string }) => row.id)).toEqual([run.consent_id]);
});

positive('CARRIER-028', 'a unit whose text has no exception refuses whoever approves', async () => {
  const w = await world({ own: { 'CARRIER-028.exception': null } });
  const { carrier } = await original(w, topSecret);
  const refused = await w.act('drafter', 'making.copy', { ...wanted, carrier });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-028']]);
});
