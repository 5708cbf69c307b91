import { items } from '#modules/company/rules.ts';
import { compareDirectory } from '#server/directory/compare/compare.ts';
import type { Ldap } from '#server/directory/ldap/ldap.ts';
import { batch, designated, destroyed } from './carriers-accounting.ts';
import { circulating, first, paper } from './carriers-hands.ts';
import { received } from './carriers-intake.ts';
import { classified, drafted } from './classification.ts';
import { receipted, upward } from './incidents.ts';
import { answers, proved } from './inspections.ts';
import { handedIn, paper as letter } from './letters.ts';
import { clauses } from './modules/company.ts';
import { visitPlan } from './modules/foreign.ts';
import { actWithFile, uploaded } from './upload.ts';
import type { World } from './world.ts';

/** Words to be put into one field; so many at a time. */
type Words = (times?: number) => string;

const inside = { level: 'internal', regime: 'own', period: null } as const;
const term = { level: 'confidential', period: { kind: 'years', years: 10 } } as const;

/** Puts words into every field and file that is sealed, by the acts people do. */
export async function planted(w: World, words: Words): Promise<void> {
  // The last moves the time on.
  for (const part of [inTexts, inSecrets, ofPeople, besideSteps, atDesk, inDirectory, inFindings, inIncidents, later])
    await part(w, words);
}

async function signed(
  w: World,
  who: string,
  procedure: string,
  input: object,
  signers: readonly string[],
  words: Words,
) {
  const asked = await w.act(who, procedure, input);
  if (asked.status !== 202) throw new Error(`${procedure} answered ${asked.status}: ${JSON.stringify(asked.body)}`);
  for (const signer of signers) await w.done(signer, 'cases.sign', { case: asked.body.approval.id, opinion: words() });
  return asked.body.approval.id as string;
}

/** Petitions, publications, contracts, minutes, files. */
async function inTexts(w: World, words: Words): Promise<void> {
  for (let n = 0; n < 10; n++)
    await w.done('petition_clerk', 'petitions.receive-petition', { subject: words(), persons: ['general'] });
  for (let n = 0; n < 5; n++) {
    const { id: item } = await w.done('drafter', 'publication.draft-item', { title: `动态${n}`, content: words(8) });
    await w.done('drafter', 'publication.edit-item', { item, content: words(8) });
    await w.act('drafter', 'publication.submit-item', { item, self_checked: true });
  }
  const said = clauses(items);
  const passages = said.passages.map(({ item, passage }) => ({ item, passage: `${passage}${words(1)}` }));
  const text = ['合同', ...passages.map(({ passage }) => passage), words()].join('\n');
  const contract = { name: '合作合同', counterpart: '某公司', kind: 'cooperation', passages, text };
  const { id } = await w.done('drafter', 'company.draft-contract', contract);
  await w.act('drafter', 'company.submit-contract', { contract: id });
  for (let n = 0; n < 3; n++) {
    const document = await drafted(w, inside);
    await uploaded(w, 'drafter', document, `正文 ${words(10)}`);
    await uploaded(w, 'drafter', document, `${words(3)} `.repeat(4000), '附件');
    await actWithFile(w, 'drafter', 'evidence.submit', { ...letter, document }, `照片 ${words(10)}`);
  }
}

/** What a directory says of people. */
async function inDirectory(w: World, words: Words): Promise<void> {
  const somebody = { name: words(1), department: words(1) };
  const listing = { people: new Map([['a1', somebody]]), doubled: new Set(''), nameless: 0, gone: new Set('') };
  const ldap = { issuer: 'ldap:dc=example', list: async () => listing } as Partial<Ldap> as Ldap;
  await compareDirectory({ ...w.running.app, directories: { ldap } }, w.id, 'cli keeper@machine');
  const { rows } = (await w.get('sysadmin', '/api/registers/directory-proposals')).body;
  await w.done('sysadmin', 'people.reject-proposal', { proposal: rows[0].id, reason: words(1) });
}

/** What belongs to classified documents. */
async function inSecrets(w: World, words: Words): Promise<void> {
  const draft = await drafted(w, { basis: words() });
  await uploaded(w, 'drafter', draft, `机密★20年 ${words(10)}`);
  const document = await classified(w, {}, undefined, draft);
  await named(w, draft, `${words(1)}.txt`, `机密★20年 ${words(10)}`, words(2));
  const wider = { document, person: 'reader2', reason: words(), until: '2026-03-10' };
  await signed(w, 'drafter', 'classification.widen-scope', wider, ['head', 'leader'], words);
  await signed(
    w,
    'drafter',
    'classification.change',
    { document, ...term, reason: words() },
    ['head', 'classifier'],
    words,
  );
  await w.done('clerk', 'classification.suggest', { document: (await received(w)).id, suggestion: words() });
  const of = await paper(w);
  const handling = { document: of.document, person: 'drafter', what: words() };
  const { id } = await w.done('head', 'hands.assign-handling', handling);
  await w.done('drafter', 'hands.report-handled', { handling: id, done_what: `已办结，${words()}` });
  const going = await paper(w);
  const circulation = await circulating(w, going, ['reader', 'drafter']);
  await w.done('clerk', 'hands.take-back', { carrier: first(going.copies) });
  await signed(w, 'clerk', 'hands.stop-circulation', { circulation, reason: words() }, ['leader'], words);
}

/** A file under a name of one's own, after a final one, with the reason. */
async function named(w: World, document: string, name: string, content: string, reason: string): Promise<void> {
  const boundary = 'jingui-test-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;
  const { status, body } = await w.send('drafter', {
    method: 'POST',
    url: `/api/documents/${document}/bodies?${new URLSearchParams({ reason })}`,
    payload: Buffer.from(`${head}${content}\r\n--${boundary}--\r\n`),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  if (status !== 201) throw new Error(`the file was answered ${status}: ${JSON.stringify(body)}`);
  const input = JSON.stringify({ ...letter, document });
  const form = `--${boundary}\r\nContent-Disposition: form-data; name="input"\r\n\r\n${input}\r\n${head}${content.replace('机密★20年', '')}\r\n--${boundary}--\r\n`;
  const handed = await w.send('drafter', {
    method: 'POST',
    url: '/api/procedures/evidence.submit/file',
    payload: Buffer.from(form),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  if (handed.status !== 201) throw new Error(`evidence was answered ${handed.status}: ${JSON.stringify(handed.body)}`);
}

async function ofPeople(w: World, words: Words): Promise<void> {
  const { id: tie } = await w.done('reader2', 'people.record-tie', { related: 'plain', kind: 'kin', note: words() });
  await w.done('hr', 'people.end-tie', { tie, reason: words() });
  const absence = { deputy: 'drafter', until: '2026-03-09T01:00:00.000Z', reason: words() };
  await signed(w, 'reader', 'people.deputize', absence, ['head'], words);
  for (let n = 0; n < 3; n++) await w.done('drafter', 'foreign.plan-visit', { ...visitPlan, visitors: words() });
  const evidence_id = await handedIn(w, 'officer', { person: 'reader' });
  const merit = { person: 'reader', ground: 'prevent_or_reduce_harm', account: words(), evidence_id };
  const proposal = await signed(w, 'drafter', 'rewards.propose', merit, ['head', 'secrecy_head', 'principal'], words);
  await w.done('secrecy_head', 'rewards.issue', { proposal });
}

/** Somebody else's opinion of a case. */
async function besideSteps(w: World, words: Words): Promise<void> {
  const login = { person: 'auditor', login: `audit.${w.id}`.slice(0, 40) };
  const asked = await w.act('secadmin', 'people.give-login', login);
  const of = { case: asked.body.approval.id };
  await w.done('sysadmin', 'cases.ask-opinion', { ...of, person: 'it', opinion: words() });
  await w.done('it', 'cases.advise', { ...of, view: 'objected', opinion: words() });
}

/** What turns up there, and what one shift leaves to the next. */
async function atDesk(w: World, words: Words): Promise<void> {
  await designated(w);
  const gone = await batch(w, 1);
  await destroyed(w, gone);
  await w.done('clerk', 'strays.report', { carrier: gone.carriers[0] });
  const [stray] = (await w.get('secrecy_head', '/api/registers/strays')).body.rows;
  await w.done('clerk', 'strays.hold', { stray: stray.id, held_where: words() });
  await w.done('secrecy_head', 'counting.settle-stray', { stray: stray.id, outcome: 'mislabelled', note: words() });
  await w.done('clerk', 'shifts.close-day', { taker: 'clerk2', finding: words() });
  const [close] = (await w.get('clerk2', '/api/registers/day-closes')).body.rows;
  await w.done('clerk2', 'shifts.take-over', { close: close.id, finding: words() });
}

async function inFindings(w: World, words: Words): Promise<void> {
  const due = { department: 'd1', due_on: '2026-03-10' };
  const serious = { clause: 'CARRIER-018', ...due, what: words(), serious: true };
  const { id: finding } = await w.done('officer', 'inspections.record-finding', serious);
  const evidence_id = await proved(w, 'head', finding);
  await w.done('head', 'inspections.submit-evidence', { finding, evidence: words(), evidence_id });
  await w.done('leader', 'inspections.deal-with', { finding, measure: `通报批评，${words()}` });
  await w.done('officer', 'inspections.accept-evidence', { finding, opinion: words() });
  await w.done('officer', 'inspections.record-finding', {
    clause: 'CONDUCT-001',
    person: 'drafter',
    what: words(),
    due_on: '2026-03-10',
  });
  const whole = { scope: 'unit', started_on: '2026-03-02', inspectors: ['officer', 'secrecy_head'] };
  const { id: inspection } = await w.done('officer', 'inspections.open-inspection', whole);
  const good = answers('unit', 'good').map((one) => ({ ...one, seen: words(1) }));
  await w.done('officer', 'inspections.answer-items', { inspection, answers: good });
  await w.done('officer', 'inspections.close-inspection', { inspection, summary: words() });
}

async function inIncidents(w: World, words: Words): Promise<void> {
  const leak = { kind: 'suspected_leak', regime: 'state', level: 'secret', discovered_at: '2026-03-02T00:30:00.000Z' };
  const { id: incident } = await w.done('reader', 'incidents.open-incident', { ...leak, what: words() });
  const up = await upward(w, 'officer', incident);
  for (const addressee of ['superior_bureau', 'superior_dept']) {
    await w.done('officer', 'incidents.report-up', { ...up, addressee });
    await receipted(w, 'officer', incident, addressee, '2026-03-02');
  }
  await w.done('secrecy_head', 'incidents.close-incident', { incident, measures: words(), conclusion: words() });
}

async function later(w: World, words: Words): Promise<void> {
  const agenda = ['convey_superior', 'situation_report', 'resolve_problems'];
  const minutes = agenda.map((item) => ({ item, text: `已研究，${words()}` }));
  for (const reason of [words(), words(), words()]) {
    const { id: meeting } = await w.done('secrecy_head', 'organization.convene-committee', {
      held_on: '2026-03-02',
      agenda,
      reason,
    });
    await w.done('secrecy_head', 'organization.close-minutes', {
      meeting,
      attendees: ['principal', 'leader'],
      minutes,
    });
  }
  const { id: cooling_off } = await w.done('hr', 'people.leave-post', { person: 'legal' });
  const longer = { cooling_off, ends_on: '2030-03-01', reason: words() };
  await signed(w, 'hr', 'people.set-cooling-off', longer, ['leader'], words);
  const document = await classified(w);
  await w.clock('2026-09-02T01:00:00.000Z');
  await w.done('classifier', 'classification.review', { document, conclusion: 'keep', note: words() });
}
