import fc from 'fast-check';
import { expect, test } from 'vitest';
import { custodyFaults, loanOf, paper } from '../kit/carriers-hands.ts';
import { type World, world } from '../kit/world.ts';

const freely = { 'CARRIER-021.approver': { otherwise: [] } };
const people = ['reader', 'drafter', 'head'] as const;

type Act = { readonly verb: string; readonly copy: number; readonly person: number };
const act: fc.Arbitrary<Act> = fc.record({
  verb: fc.constantFrom('lend', 'issue', 'start', 'deliver', 'take-back', 'collect', 'undo', 'stop'),
  copy: fc.integer({ min: 0, max: 3 }),
  person: fc.integer({ min: 0, max: 2 }),
});

test('whatever order copies are lent, circulated, taken back and undone in, every copy is in exactly one hand and the count balances', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 16 }), async (acts) => {
      const w = await world({ own: freely });
      const papers = [await paper(w), await paper(w)];
      const copies = papers.flatMap((one) => one.copies);
      const documents = papers.flatMap((one) => one.copies.map(() => one.document));
      const moves: string[] = [];
      for (const { verb, copy, person } of acts) {
        const carrier = copies[copy] as string;
        const answer = await attempt(w, verb, carrier, documents[copy] as string, people[person] as string, moves);
        expect(answer.status).toBeLessThan(500);
        const made = answer.body.movement ?? answer.body.movements?.[0]?.movement;
        if (made) moves.push(made);
      }
      expect(await custodyFaults(w)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

async function attempt(w: World, verb: string, carrier: string, document: string, person: string, moves: string[]) {
  const entry = { purpose: '阅', id_checked: true, signature: true };
  const [circulation] = (await w.get('clerk', '/api/registers/circulations?status=open')).body.rows;
  switch (verb) {
    case 'lend':
      return w.act('clerk', 'hands.lend', loanOf(carrier, person));
    case 'issue':
      return w.act('clerk', 'hands.issue', { person, carriers: [carrier], ...entry });
    case 'start':
      return w.act('clerk', 'hands.start-circulation', { document, carrier, readers: [person, 'host'] });
    case 'deliver':
      return w.act('clerk', 'hands.deliver', { carrier });
    case 'undo':
      return w.act('clerk', 'hands.undo', { movement: moves.pop() ?? 'none' });
    case 'stop':
      return w.act('clerk', 'hands.stop-circulation', { circulation: circulation?.id ?? 'none', reason: '试验' });
    default:
      return w.act('clerk', `hands.${verb}`, { carrier });
  }
}
