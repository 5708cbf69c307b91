import { z } from 'zod';
import { type Approval, type Case, type Step, usePermit } from '#kernel/approval.ts';
import { dateOf } from '#kernel/calendar.ts';
import type { ObjectRef, ResultBody, RowOp } from '#kernel/effect.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { broughtBy } from '#kernel/guard.ts';
import { judgedIn } from '#kernel/judged.ts';
import { type Label, mayKnow } from '#kernel/label.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import { grantOf, type PermitKind } from '#kernel/permit.ts';
import type { Outcome } from '#kernel/procedure.ts';
import { unreadyFindings } from '#kernel/ready.ts';
import type { Finding, Verdict } from '#kernel/verdict.ts';
import { type AccountChanged, changeAccount } from '../accounts.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { sessionsEnded } from '../http/feed.ts';
import { type Ahead, askAhead, noteEntered, noteForesight } from './ahead.ts';
import { type Act, type ErasedAsk, type Hint, isReturned } from './act.ts';
import { type Answer, unauthenticated } from './answer.ts';
import { askingFindings, caseOps, changedFindings, initiatorFindings, permitFindings } from './cases.ts';
import { actorById, enter } from './enter.ts';
import type { Erased } from './erased.ts';
import { load } from './judge.ts';
import { markedFindings } from './marked.ts';
import { parse } from './parse.ts';
import { hidden, hiddenCase, refuse, refuseGone, refuseMarked, refuseShape } from './refused.ts';
import { unprovenFindings } from './proven.ts';
import { type ActRequest, keyOf, loadCase } from './request.ts';
import { nobodyFindings, signersFor } from './signers.ts';
import { openedBy } from './told.ts';
import { finish, keepAnswer, LostRace, Refused } from './write.ts';

/** The way of one request inside its transaction: enter, parse, facts, judge, then refused, asked for or done. */
export async function attempt(
  app: App,
  connection: Connection,
  procedure: Erased,
  request: ActRequest,
  { hint, first }: { readonly hint: Hint; readonly first: boolean },
): Promise<Answer> {
  let ahead: Ahead | undefined;
  try {
    const presence = await enter(app, connection, request.token, request.asUnit, () => {
      if (first) ahead = askAhead(app, connection, procedure, request);
    });
    if (!presence) return unauthenticated;
    return await entered({ app, connection, procedure, presence, hint }, request, ahead);
  } catch (error) {
    if (await ahead?.foresight.spoiled()) throw new LostRace('', { cause: error });
    throw error;
  }
}

async function entered(
  by: Pick<Act, 'app' | 'connection' | 'procedure' | 'presence' | 'hint'>,
  request: ActRequest,
  ahead: Ahead | undefined,
): Promise<Answer> {
  const { app, connection, procedure, presence } = by;
  noteEntered(app, request.token, presence);
  const parsed = ahead?.unit === presence.unit ? ahead.parsed : parse(procedure, request.input, presence.unit);
  const key = 'data' in parsed || parsed.keyed ? keyOf(request) : null;
  if ('findings' in parsed) return refuseShape({ ...by, key }, parsed.findings);
  const permit = request.caseId ? await loadCase(connection, presence, request.caseId) : null;
  const act = { ...by, input: parsed.data, permit, key };
  if (request.caseId && permit?.procedure !== procedure.id) return hiddenCase({ ...act, permit: null });
  const { exit } = await judged(act, ahead?.foresight.tx);
  if (ahead) noteForesight(procedure, ahead);
  return exit(act);
}

/** What an act comes to. A refusal is put on record by whichever transaction stands, which need not be the one that judged. */
interface Judged {
  readonly refused: boolean;
  readonly exit: (act: Act) => Promise<Answer>;
}

const refusing = (exit: Judged['exit']): Judged => ({ refused: true, exit });
const lawful = (exit: Judged['exit']): Judged => ({ refused: false, exit });

/** From the facts on; an approved case goes this way too, in the name of who asked. The only way anything changes. */
async function judged(act: Act, tx?: Connection['kysely']): Promise<Judged> {
  const marked = act.standIn ? markedFindings(act.procedure, act.input, act.presence.unit) : [];
  if (marked.length > 0) return refusing((by) => refuseMarked(by, marked));
  const loaded = await load(act, tx);
  if (!loaded) return refusing(hidden);
  const { ask, verdict, label } = loaded;
  const { connection, procedure, permit, presence } = act;
  const approval = verdict.findings.length === 0 || permit ? (procedure.approval?.(ask) ?? null) : null;
  const permitStands = permit && !isReturned(act) ? permitAgainst(act, permit, { approval, ask, label }) : [];
  const findings = [...unknowing(act, label), ...permitStands, ...verdict.findings];
  if (findings.length > 0) return refusing((by) => refuse(by, ask, findings, label));
  const unproven = act.standIn ? [] : await unprovenFindings(act, procedure, ask);
  if (unproven.length > 0) return refusing((by) => refuse(by, ask, unproven, label));
  const asked =
    approval?.steps && (!permit || isReturned(act)) ? await signersFor(connection, presence, approval) : null;
  if (asked && asked.nobody.length > 0) return refusing((by) => refuse(by, ask, nobodyFindings(asked), label));
  if (approval && asked && asked.steps.length > 0)
    return lawful((by) => open(by, ask, approval, asked.steps, verdict, label));
  return lawful((by) => carryOut(by, ask, verdict, label));
}

interface AskedNow {
  readonly approval: Approval | null;
  readonly ask: ErasedAsk;
  readonly label: Label | null;
}

function permitAgainst(act: Act, permit: Case, { approval, ask, label }: AskedNow): Finding[] {
  const { app, procedure, presence } = act;
  const against = permitFindings(permit, { approval, label, times: procedure.uses?.(ask) ?? 1 }, presence);
  if (against.length === 0 && isBeyond(permit, ask, procedure)) return changedFindings(permit);
  if (against.length > 0 || !procedure.permit) return against;
  return askingFindings(
    permit,
    [...app.modules.procedures.values()].flatMap(({ spends, title }) => (spends === procedure.permit ? [title] : [])),
  );
}

/** It would bring about something else than was signed. */
function isBeyond({ grants }: Case, ask: ErasedAsk, { permit, causes = [] }: Erased): boolean {
  if (permit) return false;
  const granted = new Set(grants.map((grant) => grant.split(' ')[0]));
  return broughtBy(ask, causes).some(({ on }) => !granted.has(on));
}

/** Carried out in his name, but he may no longer know of it: because his papers have run out, or because it is no longer his matter. */
function unknowing({ standIn, permit, presence: { actor } }: Act, label: Label | null): readonly Finding[] {
  if (!standIn || !permit || !label || mayKnow(actor, label)) return [];
  const ready = { ...actor, clearances: { ...actor.clearances, state: actor.grade_clearance } };
  return mayKnow(ready, label) ? unreadyFindings(actor) : initiatorFindings(permit, 'unknowing');
}

async function open(
  act: Act,
  ask: ErasedAsk,
  approval: Approval,
  steps: readonly Step[],
  verdict: Verdict,
  label: Label | null,
): Promise<Answer> {
  const { app, procedure, presence } = act;
  const again = isReturned(act) ? act.permit : null;
  const id = again?.id ?? app.newId();
  const no = again?.no ?? `${dateOf(presence.now).replaceAll('-', '')}-${id.slice(-6)}`;
  const object = procedure.object?.(ask) ?? null;
  const ops = caseOps({
    id,
    no,
    procedure: procedure.id,
    input: act.input,
    approval,
    users: procedure.permit ? usersOf(procedure.permit, object) : [],
    grants: grantsOf(procedure, ask, object),
    steps,
    label,
    object,
    presence,
    again,
  });
  const clauses = [...new Set([...verdict.kept, ...steps.flatMap((step) => step.clauses)])];
  const body = { approval: { id, no, steps: steps.map((step) => step.role) } };
  return finish(act, {
    outcome: 'pending',
    ops,
    clauses,
    object: object ?? { table: 'case', id },
    label,
    answer: (reference) => ({ status: 202, body: { ...body, reference } }),
  });
}

/** What an approval gives leave for: what others bring about by it, or all that the act itself does. */
function grantsOf({ permit, causes = [] }: Erased, ask: ErasedAsk, object: ObjectRef | null): string[] {
  if (permit) return object ? [grantOf(permit.grants, object.id)] : [];
  return [...new Set(broughtBy(ask, causes).map(({ on, thing }) => grantOf(on, thing)))];
}

function usersOf({ users }: PermitKind, object: ObjectRef | null): readonly string[] {
  return users === 'asker' || object === null ? [] : users(object.id);
}

const nothingChanged: AccountChanged = { credentials: [] };

async function carryOut(act: Act, ask: ErasedAsk, verdict: Verdict, label: Label | null): Promise<Answer> {
  const { app, procedure, permit, presence } = act;
  const made = procedure.effects(ask, { newId: app.newId, case: permit });
  const outcome = { ...made, result: shown(procedure, made.result) };
  const ops: RowOp[] = [...outcome.effects];
  if (permit) ops.push(usePermit(permit, procedure.uses?.(ask) ?? 1));
  const object = outcome.object ?? procedure.object?.(ask) ?? null;
  const created =
    object !== null && ops.some((op) => op.op === 'insert' && op.table === object.table && op.row.id === object.id);
  const clauses = [
    ...new Set([...verdict.kept, ...(outcome.clauses ?? []), ...((permit?.clauses ?? []) as ClauseId[])]),
  ];
  const judged = judgedIn(ask, procedure.causes ?? []);
  const told = openedBy(outcome.account);
  const done = { outcome: 'done' as const, ops, clauses, object, label, told, judged, actedAt: outcome.actedAt };
  const { credentials, once } = outcome.account
    ? await changeAccount(act.connection, app, presence, outcome.account)
    : nothingChanged;
  if (outcome.account && 'person' in outcome.account) {
    const { person } = outcome.account;
    act.hint?.(presence.unit.id, sessionsEnded(person), { room: 'people', table: 'person', ids: [person] });
  }
  const completed = outcome.carryOut;
  if (!completed) {
    const answer = await finish(act, {
      ...done,
      credentials,
      answer: (reference) => ({ status: created ? 201 : 200, body: { ...outcome.result, about: object, reference } }),
    });
    return once ? { ...answer, once } : answer;
  }
  await finish({ ...act, key: null }, { ...done, credentials, answer: () => ({ status: 200, body: {} }) });
  return completeCase(act, completed, outcome);
}

/** The last signature carries the case out in the name of its initiator; if the law stands against it now, nothing of both happens. */
async function completeCase(act: Act, caseId: string, decision: Outcome): Promise<Answer> {
  const { app, connection, presence } = act;
  const [signer] = await connection.query<{ token: string }>("select current_setting('jingui.token') as token");
  const standIn = await enter(app, connection, app.systemToken, presence.unit.id);
  const [permit] = await connection.query<Case>('select * from "case" where unit_id = $1 and id = $2', [
    presence.unit.id,
    caseId,
  ]);
  if (!standIn || !permit) throw new Error(`case ${caseId} cannot be carried out`);
  const initiator = await actorById(connection, presence.unit.id, permit.initiator);
  const procedure = app.modules.procedures.get(permit.procedure) as AnyProcedure as unknown as Erased;
  const common = { app, connection, procedure, key: null, hint: act.hint } as const;
  if (!initiator) throw new Refused(permit, (on) => refuseGone({ ...common, presence, connection: on }, permit));
  const inHisName = { ...presence, actor: initiator };
  const carried = { ...common, presence: inHisName, permit, input: permit.input, standIn: true } as const;
  const { refused, exit } = await judged(carried);
  if (refused) throw new Refused(permit, (on) => exit({ ...carried, connection: on }));
  const answer = await exit(carried);
  const whole = { status: answer.status, body: { ...decision.result, ...answer.body } };
  // The answer is the signer's: it is kept under his session, not under the server's.
  await connection.query('select jingui.keep_for($1)', [signer?.token]);
  if (act.key) await keepAnswer(act, act.key, whole);
  return whole;
}

/** What a procedure's result schema does not name never leaves the server. */
function shown(procedure: Erased, result: ResultBody): ResultBody {
  return (procedure.result ?? idOnly).parse(result) as ResultBody;
}

const idOnly = z.object({ id: z.string().optional() });
