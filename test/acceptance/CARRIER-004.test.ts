import { expect, test } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { received, receiving } from '../kit/carriers-intake.ts';
import { world } from '../kit/world.ts';

acceptance('CARRIER-004', 1, async () => {
  const w = await world();
  const numbers: (string | null)[] = [];
  for (const level of ['secret', 'internal', 'confidential', 'public'] as const) {
    const regime = level === 'secret' || level === 'confidential' ? 'state' : 'own';
    numbers.push((await received(w, { level, regime })).register_no);
  }
  expect(numbers).toEqual(['密收〔2026〕1号', '收〔2026〕1号', '密收〔2026〕2号', '收〔2026〕2号']);
});

test('CARRIER-004 + a refused registration skips no number, and twenty at once leave no gap', async () => {
  const w = await world();
  expect((await receiving(w, { counted: '1-4' })).status).toBe(409);
  const all = await Promise.all(Array.from({ length: 20 }, (_, n) => received(w, {}, n % 2 ? 'clerk' : 'clerk2')));
  const numbers = all.map((one) => Number(/(\d+)号$/.exec(one.register_no ?? '')?.[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  const codes = all.flatMap((one) => one.carriers.map((copy) => copy.code));
  expect(new Set(codes).size).toBe(100);
});

positive(
  'CARRIER-004',
  'opened and not registered, it is owed by the end of the day and met by registering',
  async () => {
    const w = await world();
    const opened = await received(w, { register_now: false });
    expect(opened.register_no).toBeNull();
    const [owed] = await w.obligations('CARRIER-004');
    expect(owed).toMatchObject({ status: 'open', due_at: '2026-03-02T09:30:00.000Z' });
    await w.at('2026-03-02T10:00:00.000Z');
    expect((await w.obligations('CARRIER-004'))[0].status).toBe('overdue');
    const registered = await w.done('clerk', 'mail.register', { document: opened.id });
    expect(registered.register_no).toBe('密收〔2026〕1号');
    expect(registered.slip).toMatch(/^4\d{11}$/);
    expect((await w.obligations('CARRIER-004'))[0].status).toBe('met');
    const again = await w.act('clerk', 'mail.register', { document: opened.id });
    expect(again.status).toBe(409);
    expect(again.body.rules).toContain('CARRIER-004');
  },
);

test('CARRIER-004 + the slip is attached where the unit asks for it, and only there', async () => {
  const w = await world({ own: { 'CARRIER-004.routing_slip_required': false } });
  expect((await received(w)).slip).toBeNull();
  expect((await received(await world())).slip).toMatch(/^4\d{11}$/);
});
