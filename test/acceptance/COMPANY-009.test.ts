import { expect } from 'vitest';
import { items } from '#modules/company/rules.ts';
import { acceptance, positive } from '../kit/acceptance.ts';
import { clauses } from '../kit/modules/company.ts';
import { type World, world } from '../kit/world.ts';

async function drafted(w: World, said: readonly string[] = items): Promise<{ contract: string }> {
  const contract = { name: '技术合作合同', counterpart: '某公司', kind: 'cooperation', ...clauses(said) };
  return { contract: (await w.done('drafter', 'company.draft-contract', contract)).id };
}

acceptance('COMPANY-009', 1, async () => {
  const w = await world();
  const signed = await w.act('drafter', 'company.sign-contract', await drafted(w));
  expect(signed.status).toBe(409);
  expect(signed.body.rules).toContain('COMPANY-009');
});

positive(
  'COMPANY-009',
  'a complete clause, reviewed by all, is signed; a missing item is named and refused before',
  async () => {
    const w = await world();
    const lacking = await w.act('drafter', 'company.submit-contract', await drafted(w, ['secret_scope']));
    expect([lacking.status, lacking.body.fields]).toEqual([422, ['passages']]);
    expect(lacking.body.findings[0].says.zh).toContain('违约责任');
    const contract = await drafted(w);
    await w.approved('drafter', 'company.submit-contract', contract, ['head', 'secrecy_head', 'legal', 'principal']);
    await w.done('drafter', 'company.sign-contract', contract);
  },
);

positive('COMPANY-009', 'a contract is under one review at a time', async () => {
  const w = await world();
  const { contract } = await drafted(w);
  const first = await w.act('drafter', 'company.submit-contract', { contract });
  const { id, no } = first.body.approval;
  const twice = await w.act('drafter', 'company.submit-contract', { contract });
  expect([twice.status, twice.body.rules, twice.body.findings[0].facts]).toEqual([409, ['COMPANY-009'], { case: no }]);
  await w.done('drafter', 'cases.withdraw', { case: id });
  expect((await w.act('drafter', 'company.submit-contract', { contract })).status).toBe(202);
});

positive('COMPANY-009', 'a contract changed after its review is not signed', async () => {
  const w = await world();
  const { contract } = await drafted(w);
  await w.approved('drafter', 'company.submit-contract', { contract }, ['head', 'secrecy_head', 'legal', 'principal']);
  await w.done('drafter', 'company.draft-contract', {
    contract,
    name: '改名的合同',
    counterpart: '某公司',
    kind: 'cooperation',
    ...clauses(items),
  });
  expect((await w.act('drafter', 'company.sign-contract', { contract })).status).toBe(409);
});
