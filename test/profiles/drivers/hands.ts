import { expect } from 'vitest';
import { agreed, circulating, first, loanOf, paper, topSecret } from '../../kit/carriers-hands.ts';
import { received, receiving } from '../../kit/carriers-intake.ts';
import type { World } from '../../kit/world.ts';
import { approve, clocked, type Driven, owed, quiet } from '../kit.ts';

const levels = { confidential: {}, secret: { level: 'secret' }, top_secret: topSecret } as const;

const borrow = (level: keyof typeof levels = 'confidential'): Driven =>
  quiet(async (w) => {
    const { document } = await paper(w, { ...levels[level], scope: ['p:reader'] });
    return w.act('reader', 'hands.borrow', { document, purpose: '起草报告' });
  });

/** Asked for, signed for and handed out. */
async function lending(w: World, patch: object = {}) {
  const of = await paper(w);
  await approve(w, 'reader', 'hands.borrow', { document: of.document, purpose: '起草报告' });
  return w.act('clerk', 'hands.lend', loanOf(first(of.copies), 'reader', patch));
}

const lent: Driven = clocked((w) => lending(w));

/** The paper passes from reader to reader, or is signed for by somebody else. */
const sideways: Driven = quiet(async (w) => {
  const circulation = await circulating(w, await paper(w), ['reader', 'drafter']);
  return w.act('reader', 'hands.deliver', { circulation, person: 'drafter' });
});
const byColleague: Driven = quiet(async (w) => {
  const { document } = await paper(w);
  const { id: circulation } = await w.done('clerk', 'hands.start-circulation', { document, readers: ['reader'] });
  return w.act('clerk', 'hands.deliver', { circulation, person: 'reader', received_by: 'drafter' });
});

const beyondList: Driven = quiet(async (w) => {
  const { document } = await paper(w, { scope: ['d:d1', 'd:d2'] });
  const { id: circulation } = await w.done('clerk', 'hands.start-circulation', { document, readers: ['reader'] });
  return w.act('clerk', 'hands.deliver', { circulation, person: 'reader2' });
});
const beyondScope: Driven = quiet(async (w) => {
  const { document } = await paper(w);
  return w.act('clerk', 'hands.start-circulation', { document, readers: ['reader2'] });
});

const thereAndBack: Driven = clocked(async (w) => {
  const of = await paper(w);
  await circulating(w, of, ['reader']);
  return w.act('clerk2', 'hands.collect', { carrier: first(of.copies) });
});

export const hands: Readonly<Record<string, Driven>> = {
  't000-5 #1': borrow(),
  't000-5 #3': quiet(async (w) => {
    const of = await paper(w);
    await agreed(w, 'reader', of);
    return w.act('clerk', 'hands.lend', loanOf(first(of.copies), 'reader', { due_at: null }));
  }),
  't000-5 #10': lent,
  't001-4 #1': sideways,
  't001-4 #10': thereAndBack,
  't001-5 #1': clocked(async (w) => {
    await received(w, { register_now: false });
    return owed(w, 'CARRIER-004', { at: '2026-03-02T09:30:00.000Z' });
  }),
  't001-5 #3': clocked(async (w) => {
    await circulating(w, await paper(w), ['reader', 'drafter']);
    await w.at('2026-03-09T16:00:00.000Z');
    return owed(w, 'CARRIER-012', { late: true });
  }),
  't001-5 #4': clocked(async (w) => {
    await circulating(w, await paper(w), ['reader', 'drafter']);
    await w.at('2026-03-02T09:31:00.000Z');
    return owed(w, 'CARRIER-013', { late: true, at: '2026-03-02T09:30:00.000Z' });
  }),
  't002-1 #1': byColleague,
  't002-1 #9': lent,
  't002-2 #1': borrow(),
  't002-3 #1': borrow('confidential'),
  't002-3 #2': borrow('secret'),
  't002-3 #3': borrow('top_secret'),
  't002-3 #7': clocked(async (w) => {
    await circulating(w, await paper(w, topSecret), ['reader']);
    await w.at('2026-03-02T03:30:00.000Z');
    return owed(w, 'CARRIER-014', { late: true });
  }),
  't003-3a #1': sideways,
  't003-3c #4': clocked((w) => lending(w, { due_at: null })),
  't003-3c #8': quiet(async (w) => {
    const { id: document } = await received(w, { register_now: false });
    return w.act('clerk', 'hands.start-circulation', { document, readers: ['reader2'] });
  }),
  't003-3j #3': sideways,
  't003-3j #4': byColleague,
  't003-3j #5': beyondList,
  't003-3j #9': thereAndBack,
  't003-3k #1': borrow(),
  't003-3l #3': borrow(),
  't003-3l #4': clocked(async (w) => {
    expect([200, 201]).toContain((await lending(w)).status);
    await w.at('2026-03-02T10:00:00.000Z');
    return owed(w, 'CARRIER-022', { late: true, at: '2026-03-02T09:30:00.000Z' });
  }),
  't003-5 #9': quiet((w) => receiving(w)),
  't004-9 #1': quiet((w) => receiving(w, {}, 'drafter')),
  't004-9 #8': clocked(async (w) => {
    const { id: document, carriers } = await received(w, { level: 'confidential' }, 'officer');
    const carrier = carriers[0]?.id as string;
    await approve(w, 'reader', 'hands.borrow', { document, purpose: '起草报告' });
    await w.done('officer', 'hands.lend', loanOf(carrier, 'reader'));
    return w.act('officer', 'hands.take-back', { carrier });
  }),
  't004-10 #2': beyondScope,
  't004-11 #3': clocked((w) => lending(w, { id_checked: false })),
};
