import { expect, test } from 'vitest';
import type { AnyProcedure } from '#kernel/module.ts';
import type { Rule } from '#kernel/verdict.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { drafted } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

const says = { zh: '最后一步须由他人签署。', en: 'Somebody else signs the last step.' };
const remedy = { zh: '由他人签署。', en: 'Have somebody else sign.' };

/** Stands against the act only while all three have signed it. */
const otherSigner: Rule<never> = {
  id: 'other-signer',
  clause: 'CLASSIFY-015',
  kind: 'denied',
  broken: ({ deciders }: { deciders: readonly unknown[] }) => deciders.length === 3,
  says: () => says,
  remedy: () => remedy,
};

test('what stands against the act only with its last signature is answered to whoever gives it, and is on record', async () => {
  const w = await world();
  const document = await drafted(w);
  const { id } = (await w.act('drafter', 'classification.submit', { document })).body.approval;
  for (const who of ['head', 'reviewer']) await w.sign(who, id);
  const procedures = w.running.app.modules.procedures as Map<string, AnyProcedure>;
  const submit = procedures.get('classification.submit') as AnyProcedure;
  procedures.set('classification.submit', { ...submit, rules: [...submit.rules, otherSigner] } as AnyProcedure);
  const signing = () => w.act('classifier', 'cases.sign', { case: id, opinion: '同意' });
  const refused = await signing();
  procedures.set('classification.submit', submit);
  expect([refused.status, refused.body.rules]).toEqual([403, ['CLASSIFY-015']]);
  expect(refused.body.findings).toMatchObject([{ rule: 'other-signer', says, remedy }]);
  const [entry] = await rowsOf(
    w,
    "select act, outcome, clauses, actor from ledger_entry where unit_id = $1 and id like '%' || $2",
    [refused.body.reference.split('-')[1]],
  );
  expect(entry).toMatchObject({ act: 'classification.submit', outcome: 'denied', clauses: ['CLASSIFY-015'] });
  expect(entry?.actor).toBe('drafter');
  // Nothing of the signature stands either, and it is given as before once nothing is in its way.
  const steps = await rowsOf(w, 'select status from case_step where unit_id = $1 and case_id = $2 order by no', [id]);
  expect(steps.map(({ status }) => status)).toEqual(['signed', 'signed', 'waiting']);
  expect((await signing()).status).toBe(201);
});
