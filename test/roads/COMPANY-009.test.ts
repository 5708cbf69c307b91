import { expect, test } from 'vitest';
import { items } from '#modules/company/rules.ts';
import { clauses } from '../kit/modules/company.ts';
import { type World, world } from '../kit/world.ts';

const deal = { name: '技术合作合同', counterpart: '某公司', kind: 'cooperation' };

async function drafted(w: World, more: object): Promise<string> {
  return (await w.done('drafter', 'company.draft-contract', { ...deal, ...more })).id;
}

test('seven parts named without a text of the contract are no confidentiality clause', async () => {
  const w = await world();
  const { passages } = clauses(items);
  const contract = await drafted(w, { passages });
  for (const act of ['company.submit-contract', 'company.sign-contract']) {
    const refused = await w.act('drafter', act, { contract });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['COMPANY-009'], ['text']]);
  }
});

test('neighbour: a passage that the text does not have binds nothing', async () => {
  const w = await world();
  const contract = await drafted(w, { ...clauses(items), text: clauses(items.slice(0, -1)).text });
  const refused = await w.act('drafter', 'company.submit-contract', { contract });
  expect([refused.status, refused.body.findings[0].facts]).toEqual([422, { lacking_parts: ['liability_for_breach'] }]);
});

test('neighbour: nor does one passage stand for all seven', async () => {
  const w = await world();
  const { text, passages } = clauses(items);
  const same = passages.map(({ item }) => ({ item, passage: '技术合作合同' }));
  const contract = await drafted(w, { text, passages: same });
  const refused = await w.act('drafter', 'company.submit-contract', { contract });
  expect([refused.status, refused.body.findings[0].facts]).toEqual([422, { lacking_parts: [...items] }]);
});

test('a contract is rewritten by nobody but its drafter', async () => {
  const w = await world();
  const contract = await drafted(w, clauses(items));
  const refused = await w.act('head', 'company.draft-contract', { ...deal, ...clauses([]), contract });
  expect([refused.status, refused.body.rules]).toEqual([403, ['COMPANY-009']]);
});

test('neighbour: nor submitted or signed by anybody else', async () => {
  const w = await world();
  const contract = await drafted(w, clauses(items));
  for (const act of ['company.submit-contract', 'company.sign-contract']) {
    const refused = await w.act('head', act, { contract });
    expect([refused.status, refused.body.rules]).toContainEqual(['COMPANY-009']);
    expect(refused.status).toBe(403);
  }
});

test('a contract of level internal touches no trade secret and is signed without a review', async () => {
  const w = await world();
  const internal = { level: 'internal', trade_secrets: false };
  const signed = await w.act('drafter', 'company.sign-contract', { contract: await drafted(w, internal) });
  expect(signed.status).toBe(200);
});

test('neighbour: with trade secrets it is not internal, and a level of trade secrets has them', async () => {
  const w = await world();
  for (const odd of [{ level: 'internal' }, { level: 'secret', trade_secrets: false }]) {
    const refused = await w.act('drafter', 'company.draft-contract', { ...deal, ...clauses(items), ...odd });
    expect([refused.status, refused.body.rules]).toEqual([422, ['COMPANY-009']]);
  }
});

test('neighbour: a state-secret mark does not come in with the text of a contract', async () => {
  const w = await world();
  const refused = await w.act('drafter', 'company.draft-contract', { ...deal, text: '附件一\n机密★20年' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['SYSTEM-020'], ['text']]);
});

test('a contract whose review was refused is not made to touch no trade secrets and signed without one', async () => {
  const w = await world();
  const contract = await drafted(w, clauses(items));
  const asked = await w.act('drafter', 'company.submit-contract', { contract });
  await w.done('head', 'cases.refuse', { case: asked.body.approval.id, opinion: '违约责任不明' });
  const internal = { ...deal, ...clauses(items), level: 'internal', trade_secrets: false };
  const turned = await w.act('drafter', 'company.draft-contract', { ...internal, contract });
  expect([turned.status, turned.body.findings[0].rule]).toEqual([403, 'stays-secret']);
  expect((await w.act('drafter', 'company.sign-contract', { contract })).status).toBe(409);
});

test('neighbour: nor drafted a second time as one that touches none', async () => {
  const w = await world();
  await drafted(w, clauses(items));
  const again = await w.act('drafter', 'company.draft-contract', { ...deal, level: 'internal', trade_secrets: false });
  expect([again.status, again.body.findings[0].rule]).toEqual([403, 'stays-secret']);
});

test('nor is it drafted anew as touching none under a name written a little otherwise', async () => {
  const w = await world();
  await drafted(w, { ...clauses(items), trade_secrets: true, level: 'confidential' });
  for (const name of ['《技术合作合同》', '技术 合作合同', '技术合作合同（终稿）']) {
    const again = { ...deal, ...clauses(items), name, trade_secrets: false, level: 'internal' };
    const refused = await w.act('drafter', 'company.draft-contract', again);
    expect([name, refused.status, refused.body.rules]).toEqual([name, 403, ['COMPANY-009']]);
  }
});

test('neighbour: nor by another drafter, who sees nothing of the first; another contract with the same party is his own', async () => {
  const w = await world();
  await drafted(w, clauses(items));
  const internal = { ...deal, ...clauses(items), trade_secrets: false, level: 'internal' };
  for (const name of [deal.name, `《${deal.name}》`]) {
    const refused = await w.act('reader', 'company.draft-contract', { ...internal, name });
    expect([name, refused.status, refused.body.rules]).toEqual([name, 403, ['COMPANY-009']]);
  }
  await w.done('reader', 'company.draft-contract', { ...internal, name: '办公用品采购合同' });
});
