import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { received, receiving } from '../kit/carriers-intake.ts';
import { cast, world } from '../kit/world.ts';

const unlisted = cast.filter((one) => one.id === 'clerk2').map((one) => ({ ...one, designated: false }));
const topSecret = { level: 'top_secret', period: { kind: 'years', years: 30 } };

acceptance('CARRIER-050', 1, async () => {
  const w = await world({ people: unlisted });
  const refused = await receiving(w, topSecret, 'clerk2');
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toContain('CARRIER-050');
  expect((await w.ledger('rule=CARRIER-050&outcome=denied')).length).toBe(1);
});

positive(
  'CARRIER-050',
  'a listed person receives it; of state secrets below top secret anybody of the registry does',
  async () => {
    const w = await world({ people: unlisted });
    expect((await received(w, topSecret)).mark).toBe('绝密★30年');
    expect((await received(w, {}, 'clerk2')).mark).toBe('机密★10年');
  },
);

positive('CARRIER-050', 'company secrets of every level ask for a listed person', async () => {
  const w = await world({ people: unlisted, profile: 'company' });
  const company = { regime: 'company', level: 'confidential', period: { kind: 'long' } };
  expect((await receiving(w, company, 'clerk2')).body.rules).toContain('CARRIER-050');
  expect((await received(w, company)).mark).toBe('普通商密 长期');
});

acceptance('CARRIER-050', 2, async () => {
  const w = await world({ people: unlisted });
  const bare = await w.act('officer', 'people.designate', { person: 'clerk2' });
  expect([bare.status, bare.body.rules, bare.body.fields]).toEqual([422, ['CARRIER-050'], ['measures']]);
  const measures = ['专用密码箱，不离身', '两人同行，直达不停留'];
  await w.approved('officer', 'people.designate', { person: 'clerk2', measures }, ['secadmin', 'leader']);
  const { rows } = (await w.get('officer', '/api/registers/designations')).body;
  expect(rows).toMatchObject([{ person: '机要员乙', designated: true, measures: measures.join('；') }]);
  expect((await receiving(w, topSecret, 'clerk2')).status).toBe(201);
});
