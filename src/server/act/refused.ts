import type { Case } from '#kernel/approval.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { notForActor } from '#kernel/entitled.ts';
import { judgedIn } from '#kernel/judged.ts';
import { type Label, labelIn } from '#kernel/label.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { App } from '../app.ts';
import type { Act, ErasedAsk } from './act.ts';
import { type Answer, notFound, refusal, unauthenticated } from './answer.ts';
import { initiatorFindings } from './cases.ts';
import { enter } from './enter.ts';
import type { Erased } from './erased.ts';
import type { ActRequest } from './request.ts';
import { stopped } from './stopped.ts';
import type { Unguarded } from './unguarded.ts';
import { namesTold } from './told-names.ts';
import { isOfBusiness, unseen, unseenBy } from './unseen.ts';
import { finish, write } from './write.ts';
import { logFault } from '../log-fault.ts';

export function refuseShape(act: Omit<Act, 'input' | 'permit'>, findings: readonly Finding[]): Promise<Answer> {
  const entry = { input: null, outcome: 'denied' as const, ops: [], object: null, label: null };
  const clauses = [...new Set(findings.map((one) => one.clause))];
  const answer = (reference: string) => refusal(findings, reference);
  return write({ ...act, ...entry, act: act.procedure.id, clauses, answer });
}

/** He in whose name it would be done is nobody any more; the attempt is the signer's. */
export function refuseGone(act: Omit<Act, 'input' | 'permit'>, permit: Case): Promise<Answer> {
  const findings = initiatorFindings(permit, 'gone');
  const label = labelIn(permit);
  const entry = { input: permit.input, outcome: 'denied' as const, ops: [], object: { table: 'case', id: permit.id } };
  const clauses = findings.map((one) => one.clause);
  const answer = (reference: string) => refusal(findings, reference);
  return write({ ...act, ...entry, label, act: act.procedure.id, clauses, answer });
}

/** The database does not take what the schema let through: nothing was done, and the attempt is on record. */
export async function refuseInput(
  app: App,
  request: ActRequest,
  procedure: Erased,
  findings: readonly Finding[],
): Promise<Answer> {
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, request.token, request.asUnit);
    if (!presence) return unauthenticated;
    return refuseShape({ app, connection, presence, procedure, key: null }, findings);
  });
}

/** A fault of ours: the act is gone with its transaction, that it was stopped is on record. */
export async function recordStopped(
  app: App,
  request: ActRequest,
  { id: act }: Erased,
  error: Unguarded,
): Promise<Answer> {
  logFault(error);
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, request.token, request.asUnit);
    if (!presence) return unauthenticated;
    const at = { app, connection, presence };
    return write({ ...at, ...stopped(at, error), act, input: null, key: null });
  });
}

/**
 * What is absent, or not to be known of, is not there; who lacks the papers for state secrets is told that. The attempt is on record
 * either way (SYSTEM-006), one at an approval that is nothing of his under its own clause (CONDUCT-019).
 */
export async function hidden(act: Act): Promise<Answer> {
  const { app, presence, procedure, standIn } = act;
  const { actor } = presence;
  if (standIn) return notFound;
  const business = isOfBusiness(app, procedure.id);
  const ofApprovals = procedure.clause === 'CONDUCT-019' && actor.unready.length === 0;
  const clauses: readonly ClauseId[] = ofApprovals ? [procedure.clause] : unseenBy(business ? actor : { unready: [] });
  const nothing = { ops: [], object: null, label: null };
  const answer = (reference: string) => (business ? unseen(actor, reference) : notFound);
  return finish(act, { outcome: 'denied', clauses, ...nothing, answer });
}

/** An approval that is not there, is another act's, or is not to be known of is nothing he can carry out; the attempt is on record like any look at it. */
export function hiddenCase(act: Act): Promise<Answer> {
  const { actor } = act.presence;
  const nothing = { ops: [], object: null, label: null };
  const answer = (reference: string) => unseen(actor, reference);
  return finish(act, { outcome: 'denied', clauses: unseenBy(actor), ...nothing, answer });
}

/** Asked for while the site might hold its text; carried out it would be kept where it no longer may be (SYSTEM-020). */
export function refuseMarked(act: Act, findings: readonly Finding[]): Promise<Answer> {
  const object = act.permit && { table: 'case', id: act.permit.id };
  const nothing = { ops: [], object, label: act.permit && labelIn(act.permit) };
  const answer = (reference: string) => refusal(findings, reference);
  return finish({ ...act, input: null }, { outcome: 'denied', clauses: ['SYSTEM-020'], ...nothing, answer });
}

/** Whoever may not act is told that, and nothing of how the thing stands; what follows from it follows from all. */
export async function refuse(
  act: Act,
  ask: ErasedAsk,
  findings: readonly Finding[],
  label: Label | null,
): Promise<Answer> {
  const { app, procedure, presence } = act;
  // Of what bears a label he knows of what kind it is; how people stand is not told by a clause either.
  const notHis = act.standIn ? [] : notForActor(procedure.rules, ask, presence.law, Boolean(ask.matter));
  const told = notHis.length > 0 ? notHis : findings;
  const consequences = procedure.onRefused?.(ask, findings, { newId: app.newId, case: act.permit }) ?? [];
  const clauses = [...new Set(told.map((finding) => finding.clause))];
  const object = procedure.object?.(ask) ?? null;
  const names = await namesTold(act, told, object);
  return finish(act, {
    outcome: 'denied',
    ops: consequences,
    judged: judgedIn(ask, procedure.causes ?? [], true),
    clauses,
    object,
    label,
    answer: (reference) => refusal(told, reference, names),
  });
}
