import type { Paper } from './carriers-hands.ts';
import type { World } from './world.ts';

/** What a draft of these tests says unless a test says otherwise: a state secret of 20 years known to one reader. */
export const proposal = {
  title: '某项工作安排',
  level: 'secret',
  regime: 'state',
  period: { kind: 'years', years: 20 },
  scope: ['p:reader'],
  basis: '试验保密事项范围第三条',
} as const;

/** Signatures of the strict profile for a draft of department d1: a state secret, a company secret, anything unclassified. */
export const signers = {
  state: ['head', 'reviewer', 'classifier'],
  company: ['head', 'secrecy_head', 'principal'],
  plain: ['reviewer'],
} as const;

/** Drafts by `drafter`; answers the id of the draft and its document. */
export async function drafted(w: World, changes: object = {}): Promise<string> {
  const basis = 'regime' in changes && changes.regime !== 'state' ? '试验单位保密规定第三条' : proposal.basis;
  return (await w.done('drafter', 'classification.draft', { ...proposal, basis, ...changes })).id;
}

/** Derives with the agreement of whoever must give it; answers the id of the draft. */
export async function derived(w: World, input: object, by: readonly string[] = ['head', 'leader']): Promise<string> {
  const asked = await w.act('drafter', 'classification.derive', { title: '摘录', ...input });
  if (asked.status !== 202) throw new Error(`derive answered ${asked.status}: ${JSON.stringify(asked.body)}`);
  let id = '';
  for (const who of by) id = (await w.sign(who, asked.body.approval.id)).id;
  return id;
}

/** Sends a draft through its route; the last signer's answer. */
export async function decided(w: World, document: string, by: readonly string[] = signers.state) {
  const asked = await w.act('drafter', 'classification.submit', { document });
  if (asked.status !== 202) throw new Error(`submit answered ${asked.status}: ${JSON.stringify(asked.body)}`);
  const id = asked.body.approval.id as string;
  for (const who of by.slice(0, -1)) await w.sign(who, id);
  return w.act(by[by.length - 1] as string, 'cases.sign', { case: id, opinion: '同意' });
}

/** A classified and issued document of this unit. */
export async function classified(w: World, changes: object = {}, by?: readonly string[], of?: string): Promise<string> {
  const id = of ?? (await drafted(w, changes));
  const answer = await decided(w, id, by);
  if (answer.status !== 201)
    throw new Error(`classification answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  await w.done('clerk', 'classification.issue', { document: id, doc_no: `测发〔2026〕${id.slice(-4)}号` });
  return id;
}

/** Prints copies of an issued document and checks the run; answers them as papers that can be lent. */
export async function printed(w: World, document: string, copies: number): Promise<Paper[]> {
  const asked = { document, recipients: [], kept: copies };
  const permit = await w.act('drafter', 'making.request-print', asked);
  let order = permit.body.id as string;
  for (const who of ['head', 'leader']) order = (await w.sign(who, permit.body.approval.id)).id;
  const made = await w.done('clerk', 'making.make', { order, printed: copies });
  await w.done('clerk', 'making.distribute', { order, checked: true });
  return made.carriers.map((one: { id: string }) => ({ document, copies: [one.id] }));
}
