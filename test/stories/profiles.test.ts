import { expect, test } from 'vitest';
import { decided, drafted, proposal } from '../kit/classification.ts';
import { type World, world } from '../kit/world.ts';

/** The same acts by the same people, under two regulations. */
async function judged(profile: 'strict' | 'company') {
  const w = await world({ profile });
  const trade = await drafted(w, { regime: 'company', period: { kind: 'long' } });
  const submitted = await w.act('drafter', 'classification.submit', { document: trade });
  const state = await w.act('drafter', 'classification.submit', { document: await drafted(w) });
  return { w, trade, submitted, state };
}

const stepsOf = (answer: { body: { approval: { steps: string[] } } }) => answer.body.approval.steps;

test('a trade secret goes another way under the strictest rules than in a company, a state secret the same way in both; a bureau has none', async () => {
  const [strict, company] = [await judged('strict'), await judged('company')];
  expect(stepsOf(strict.submitted)).toEqual(['dept_head', 'secrecy_office_head', 'committee']);
  expect(stepsOf(company.submitted)).toEqual(['secrecy_office_head', 'committee']);
  expect(stepsOf(strict.state)).toEqual(['dept_head', 'classification_reviewer', 'classifier']);
  expect(stepsOf(company.state)).toEqual(stepsOf(strict.state));

  await sign(strict.w, strict.submitted, ['head', 'secrecy_head', 'principal']);
  await sign(company.w, company.submitted, ['secrecy_head']);
  const issued = await strict.w.act('clerk', 'classification.issue', { document: strict.trade });
  expect(issued.status).toBe(200);
  const early = await company.w.act('clerk', 'classification.issue', { document: company.trade });
  expect([early.status, early.body.rules]).toEqual([409, expect.arrayContaining(['CLASSIFY-015'])]);
  const bureau = await world({ profile: 'bureau' });
  const trade = { ...proposal, basis: '报价管理办法第三条', regime: 'company', period: { kind: 'long' } };
  expect((await bureau.act('drafter', 'classification.draft', trade)).body.rules).toEqual(['CLASSIFY-015']);
});

test('whoever widens a scope asks the leader in charge in a bureau, the department head in a company', async () => {
  const asked = async (profile: 'bureau' | 'company') => {
    const w = await world({ profile });
    const document = await drafted(w);
    await decided(w, document);
    return w.act('drafter', 'classification.widen-scope', { document, person: 'reader2', reason: '参加起草' });
  };
  expect(stepsOf(await asked('bureau'))).toEqual(['leader_in_charge']);
  expect(stepsOf(await asked('company'))).toEqual(['dept_head']);
});

async function sign(w: World, asked: { body: { approval: { id: string } } }, by: readonly string[]): Promise<void> {
  for (const who of by) await w.sign(who, asked.body.approval.id);
}
