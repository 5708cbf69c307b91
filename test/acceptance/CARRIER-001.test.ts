import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { received, receiving } from '../kit/carriers-intake.ts';
import { packed, sent } from '../kit/carriers-making.ts';
import { byPost } from '../kit/outside-units.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-001', 1, async () => {
  const w = await world();
  const { id: document, carriers } = await received(w);
  const { parcels } = await packed(w);
  const gone = await sent(w);
  const circulation = await w.done('clerk', 'hands.start-circulation', { document, readers: ['drafter', 'reader'] });
  const attempts = [
    await receiving(w, {}, 'drafter'),
    await w.act('drafter', 'mail.recount', { dispatch: parcels[0]?.id, recipient: '试验市甲局', numbers: '1-3' }),
    await w.act('drafter', 'mail.dispatch', {
      dispatch: parcels[0]?.id,
      ...byPost,
    }),
    await w.act('drafter', 'mail.confirm-receipt', { dispatch: gone.id, numbers: '1-3' }),
    await w.act('drafter', 'hands.deliver', { circulation: circulation.id }),
    await w.act('drafter', 'hands.lend', { carrier: carriers[0]?.id, person: 'reader' }),
    await w.act('drafter', 'hands.take-back', { carrier: carriers[0]?.id, pages_ok: true }),
  ];
  for (const refused of attempts) {
    expect(refused.status).toBe(403);
    expect(refused.body.rules).toContain('CARRIER-001');
  }
});

acceptance('CARRIER-001', 2, async () => {
  const w = await world();
  const { id: document } = await received(w, { register_now: false });
  const refused = await w.act('clerk', 'hands.start-circulation', { document, readers: ['drafter'] });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toContain('CARRIER-001');
});

positive('CARRIER-001', 'every registry role receives, and what was registered circulates', async () => {
  const w = await world({
    people: [
      {
        id: 'part_time',
        name: '兼职保密员',
        department: 'd1',
        post: '科员',
        grade: 'core',
        roles: ['dept_secrecy_officer'],
      },
    ],
  });
  for (const who of ['clerk', 'officer', 'part_time']) expect((await receiving(w, {}, who)).status).toBe(201);
  const { id: document } = await received(w, { register_now: false });
  await w.done('officer', 'mail.register', { document });
  await w.done('clerk', 'hands.start-circulation', { document, readers: ['drafter', 'reader'] });
});

positive('CARRIER-003', 'ordinary mail too is opened by the registry only', async () => {
  const w = await world();
  const ordinary = { level: 'public', regime: 'own', period: null };
  const refused = await receiving(w, ordinary, 'drafter');
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-003']]);
  expect((await receiving(w, ordinary)).status).toBe(201);
});
