import { expect, test } from 'vitest';
import { first, handOf, journey, loanOf, paper } from '../kit/carriers-hands.ts';
import { uploaded } from '../kit/upload.ts';
import { world } from '../kit/world.ts';

test('a paper of the superior that is not registered is carried out of the house no more than it is handed out', async () => {
  const w = await world();
  const { copies } = await paper(w, { register_now: false });
  const asked = await w.act('reader', 'hands.carry-out', journey(copies, ['reader']));
  expect([asked.status, asked.body.rules]).toEqual([409, ['CARRIER-001']]);
  expect(asked.body.findings[0].facts).toEqual({ carriers: [...copies].sort() });
});

test('neighbour: an unregistered one among registered ones keeps the whole journey back', async () => {
  const w = await world();
  const plain = await paper(w, { level: 'secret' });
  const { copies } = await paper(w, { register_now: false });
  const both = [first(plain.copies), first(copies)];
  const asked = await w.act('reader', 'hands.carry-out', journey(both, ['reader']));
  expect([asked.status, asked.body.rules]).toEqual([409, ['CARRIER-001']]);
  expect(asked.body.findings[0].facts).toEqual({ carriers: [first(copies)] });
});

test('neighbour: nor does it go with a reader who asks for it at the desk', async () => {
  const w = await world();
  const { copies } = await paper(w, { register_now: false });
  const carrier = first(copies);
  const { carrier: _, ...asked } = loanOf(carrier, 'reader');
  const refused = await w.act('clerk', 'hands.issue', { ...asked, carriers: [carrier] });
  expect(refused.status).toBe(409);
  expect(refused.body.rules).toContain('CARRIER-001');
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
});

test('nor does it pass on with a medium, which takes it only once it is registered', async () => {
  const w = await world();
  const { document } = await paper(w, { level: 'secret', register_now: false });
  const drive = { no: 'U-001', kind: 'electromagnetic_medium', serial: 'SN-77', regime: 'state', level: 'secret' };
  const { id: medium } = await w.done('officer', 'devices.register-medium', { ...drive, keeper: 'officer' });
  const store = () => w.act('officer', 'devices.store-on-medium', { medium, title: '方案', document });
  const early = await store();
  expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-001']]);
  await w.done('clerk', 'mail.register', { document });
  expect((await store()).status).toBe(200);
});

test('nor is its text stored, to be read on the screen, or quoted, before it is registered', async () => {
  const w = await world({ siteLevel: 'secret' });
  const { document } = await paper(w, { register_now: false });
  const early = await uploaded(w, 'clerk', document, '正文');
  expect([early.status, early.body.rules]).toEqual([409, ['CARRIER-001']]);
  expect((await w.get('reader', `/api/documents/${document}/bodies`)).body.bodies).toEqual([]);
  const quoted = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [document] });
  expect([quoted.status, quoted.body.rules]).toEqual([409, ['CARRIER-001']]);
  await w.done('clerk', 'mail.register', { document });
  expect((await uploaded(w, 'clerk', document, '正文')).status).toBe(201);
});

test('neighbour: nor does it move on where whoever opened it says that it is no superior’s', async () => {
  const w = await world();
  const { document, copies } = await paper(w, { source: 'other', register_now: false });
  const answers = [
    await w.act('clerk', 'hands.start-circulation', { document, readers: ['drafter', 'reader'] }),
    await w.act('reader', 'hands.carry-out', journey([first(copies)], ['reader', 'drafter'])),
  ];
  for (const { status, body } of answers) expect([status, body.rules]).toEqual([409, ['CARRIER-001']]);
});
