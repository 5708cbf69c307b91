import type { Case } from '#kernel/approval.ts';
import { dateOf } from '#kernel/calendar.ts';
import type { ObjectRef, RowOp } from '#kernel/effect.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Label } from '#kernel/label.ts';
import type { Judged } from '#kernel/judged.ts';
import type { Seen } from '#kernel/meaning.ts';
import { setting } from '#kernel/parameter.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { changedRows } from '../http/changed-rows.ts';
import { compile, type Extra, settle } from '../interpret.ts';
import type { Binding } from '../ledger/credentials.ts';
import { type EntryOutcome, entryPart } from '../ledger/entry.ts';
import { liftAct } from '../ledger/lift.ts';
import { sealAnswer } from '../seal/answers.ts';
import { sealAct } from '../seal/seal-act.ts';
import type { Answer } from './answer.ts';
import { heedClocks, heedTerms } from './clocks.ts';
import { isBusy } from './sql-faults.ts';
import type { Act, Hint } from './act.ts';
import type { Presence } from './enter.ts';
import { heedGuards } from './unguarded.ts';

export interface WriteRequest {
  readonly app: App;
  readonly connection: Connection;
  readonly presence: Presence;
  readonly act: string;
  readonly input: unknown;
  readonly key: { readonly key: string; readonly request: string } | null;
  readonly outcome: EntryOutcome;
  readonly ops: readonly RowOp[];
  readonly clauses: readonly ClauseId[];
  readonly object: ObjectRef | null;
  readonly label: Pick<Label, 'level'> | null;
  readonly actedAt?: string | undefined;
  /** Passwords it sets or takes away. */
  readonly credentials?: readonly Binding[] | undefined;
  /** What comes about without a row. */
  readonly told?: readonly Seen[] | undefined;
  /** What guards were asked about it. */
  readonly judged?: Judged | undefined;
  /** Says what live feeds are told once this is committed. */
  readonly hint?: Hint | undefined;
  readonly answer: (reference: string) => Answer;
}

const nothing: Judged = new Map();

/** Entered although the sealer stopped: who comes to look into it, and that he lets it go on. */
const stillEntered: ReadonlySet<string> = new Set([
  'login',
  'directory-login',
  'logout',
  'confirm',
  'change-password',
  'new-browser',
  'accept-invitation',
  'add-factor',
  'recovery-codes',
  'resume',
  liftAct,
]);

/** Another act changed a row between our look and our write; the whole act is tried again on the new facts. */
export class LostRace extends Error {}

/** The ledger cannot be written: nothing is carried out and nothing is shown (SYSTEM-006). */
export class LedgerDown extends Error {}

/** An act refused after part of it was already written: the transaction must go, the refusal must stay on record, by another. */
export class Refused extends Error {
  readonly permit: Case;
  readonly record: (connection: Connection) => Promise<Answer>;
  constructor(permit: Case, record: Refused['record']) {
    super('refused when carried out');
    this.permit = permit;
    this.record = record;
  }
}

/**
 * Sends an act's effects, its ledger entry and the answer kept for a repeated request in one statement. Whether it succeeded
 * is told at the end of the transaction.
 */
export async function write(w: WriteRequest): Promise<Answer> {
  const { app, presence } = w;
  if (app.halted() && !stillEntered.has(w.act)) throw new LedgerDown('the ledger is halted');
  heedClocks(app.modules.clocks, w.act, w.ops);
  heedTerms(app.modules.terms, w.act, w.ops);
  const ops = settle(w.ops, presence.unit.id, app.modules.tables);
  heedGuards(app, { act: w.act, ops, told: w.told }, w.judged ?? nothing);
  const sealed = await sealAct(app, w.connection, presence.unit.id, ops);
  const id = app.newId();
  const reference = `${dateOf(presence.now).replaceAll('-', '')}-${id.slice(-6)}`;
  const answer = w.answer(reference);
  const late = w.actedAt !== undefined && isLate(app, presence, w.actedAt);
  const entry = entryPart(
    {
      id,
      unit: presence.unit.id,
      at: presence.now,
      actor: presence.actor.id,
      device: presence.device,
      act: w.act,
      outcome: w.outcome,
      law: presence.digest,
      clauses: w.clauses,
      object: w.object,
      level: w.label?.level ?? null,
      late,
      input: w.input,
      ops: sealed.ops,
      credentials: w.credentials ?? [],
    },
    app.macKey,
    'parted',
  );
  const extra: Extra[] = [entry, ...sealed.book];
  if (w.key) extra.push(answerPart(w.key, answer.status, await sealAnswer(app, presence, w.key.key, answer.body)));
  const { text, values } = compile(sealed.ops, app.modules.tables, extra);
  w.connection.later(w.connection.query(text, values).catch(told));
  w.hint?.(presence.unit.id, ...changedRows(app.modules, ops));
  return answer;
}

/** Later after the act than any room allows. */
function isLate({ modules }: App, { now, settings }: Presence, actedAt: string): boolean {
  const minutes = (Date.parse(now) - Date.parse(actedAt)) / 60_000;
  return modules.all.some(({ lateAfter }) => lateAfter !== undefined && minutes > setting(settings, lateAfter));
}

function told(error: unknown): never {
  if (isOutage(error)) throw new LedgerDown('the ledger cannot be written', { cause: error });
  throw (error as { code?: string }).code === lostRace ? new LostRace('', { cause: error }) : error;
}

/** SQLSTATE of `jingui.lost_race`. */
const lostRace = 'JG001';

function answerPart({ key, request }: NonNullable<WriteRequest['key']>, status: number, sealed: string): Extra {
  const text = 'k as (select jingui.keep_answer($1, $2, $3, $4) from done)';
  return { text, values: [key, request, status, JSON.stringify(sealed)], name: 'k' };
}

/** Under the idempotency key, for the same request sent again by the same person. */
export async function keepAnswer(
  { app, connection, presence }: Pick<WriteRequest, 'app' | 'connection' | 'presence'>,
  { key, request }: NonNullable<WriteRequest['key']>,
  { status, body }: Answer,
): Promise<void> {
  const sealed = await sealAnswer(app, presence, key, body);
  await connection.query('select jingui.keep_answer($1, $2, $3, $4)', [key, request, status, JSON.stringify(sealed)]);
}

/** No permission, no room, read-only, shut down or broken: the database cannot take the entry, whatever the act was. */
function isOutage(error: unknown): boolean {
  const { code = '', message = '' } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: string;
    message?: string;
  };
  const forbidden = code === '42501' && !message.includes('row-level security');
  return !isBusy(error) && (forbidden || code === '25006' || /^(08|53|57|58|XX)/.test(code));
}

interface Finish {
  readonly outcome: EntryOutcome;
  readonly ops: readonly RowOp[];
  readonly clauses: readonly ClauseId[];
  readonly object: ObjectRef | null;
  readonly label: Label | null;
  readonly actedAt?: string | undefined;
  readonly told?: readonly Seen[];
  readonly credentials?: readonly Binding[];
  readonly judged?: Judged;
  readonly answer: (reference: string) => Answer;
}

/** Writes an act as what it came to. */
export async function finish(act: Act, f: Finish): Promise<Answer> {
  const { app, connection, presence, procedure, hint } = act;
  return write({ app, connection, presence, act: procedure.id, input: act.input, key: act.key, hint, ...f });
}
