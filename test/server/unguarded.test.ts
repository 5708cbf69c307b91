import { expect, test } from 'vitest';
import type { Meaning } from '#kernel/meaning.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import { agreed, first, handOf, loanOf, paper, rowsOf } from '../kit/carriers-hands.ts';
import { world } from '../kit/world.ts';

test('what no guard judged is not written: the act is stopped and on record, and the security administrator is told', async () => {
  const w = await world();
  const of = await paper(w);
  const carrier = first(of.copies);
  await agreed(w, 'reader', of);
  const procedures = w.running.app.modules.procedures as Map<string, AnyProcedure>;
  const lend = procedures.get('hands.lend') as AnyProcedure;
  procedures.set('hands.lend', { ...lend, causes: [] });
  const refused = await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader'));
  procedures.set('hands.lend', lend);
  expect([refused.status, refused.body.code]).toEqual([500, 'UNGUARDED']);
  expect(refused.body.rules).toEqual(expect.arrayContaining(['CARRIER-009', 'PEOPLE-005', 'CARRIER-014']));
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
  const [entry] = await rowsOf(
    w,
    "select act, outcome from ledger_entry where unit_id = $1 and outcome = 'failed'",
    [],
  );
  expect(entry).toEqual({ act: 'hands.lend', outcome: 'failed' });
  expect(await rowsOf(w, "select clause, to_role from alert where unit_id = $1 and kind = 'unguarded'", [])).toEqual([
    { clause: 'SYSTEM-006', to_role: 'security_admin' },
  ]);
  expect((await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader'))).status).toBe(200);
});

test('nor is a change of which nobody says what it means', async () => {
  const w = await world();
  const of = await paper(w);
  const carrier = first(of.copies);
  await agreed(w, 'reader', of);
  const meanings = w.running.app.modules.meanings as Map<string, Meaning>;
  const known = meanings.get('carrier') as Meaning;
  meanings.set('carrier', { ...known, plain: known.plain.filter((column) => column !== ('hand' as never)) });
  const refused = await w.act('clerk', 'hands.lend', loanOf(carrier, 'reader'));
  meanings.set('carrier', known);
  expect([refused.status, refused.body.code]).toEqual([500, 'UNGUARDED']);
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
  expect(
    await rowsOf(w, "select outcome from ledger_entry where unit_id = $1 and outcome = 'failed'", []),
  ).toHaveLength(1);
});
