import { expect, test } from 'vitest';
import { decided, drafted } from '../kit/classification.ts';
import { type World, world } from '../kit/world.ts';

/** The same acts by the same people, under two regulations. */
async function judged(profile: 'bureau' | 'company') {
  const w = await world({ profile });
  const trade = await drafted(w, { regime: 'company', period: { kind: 'long' } });
  const submitted = await w.act('drafter', 'classification.submit', { document: trade });
  const state = await w.act('drafter', 'classification.submit', { document: await drafted(w) });
  return { w, trade, submitted, state };
}

const stepsOf = (answer: { body: { approval: { steps: string[] } } }) => answer.body.approval.steps;

test('a trade secret goes another way in a bureau than in a company, a state secret the same way in both', async () => {
  const [bureau, company] = [await judged('bureau'), await judged('company')];
  expect(stepsOf(bureau.submitted)).toEqual(['dept_head', 'secrecy_office_head']);
  expect(stepsOf(company.submitted)).toEqual(['secrecy_office_head', 'committee']);
  expect(stepsOf(bureau.state)).toEqual(['dept_head', 'classification_reviewer', 'classifier']);
  expect(stepsOf(company.state)).toEqual(stepsOf(bureau.state));

  await sign(bureau.w, bureau.submitted, ['head', 'secrecy_head']);
  await sign(company.w, company.submitted, ['secrecy_head']);
  const issued = await bureau.w.act('clerk', 'classification.issue', { document: bureau.trade });
  expect(issued.status).toBe(200);
  const early = await company.w.act('clerk', 'classification.issue', { document: company.trade });
  expect([early.status, early.body.rules]).toEqual([409, expect.arrayContaining(['CLASSIFY-015'])]);
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
