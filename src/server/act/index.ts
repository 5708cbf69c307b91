import type { Case } from '#kernel/approval.ts';
import { YearNotLoaded } from '#kernel/calendar.ts';
import { isClassified, type Label, labelIn, levelOf } from '#kernel/label.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import type { ObjectRef } from '#kernel/effect.ts';
import { type Finding, yearNotLoaded } from '#kernel/verdict.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { uniqueName } from '../db/ddl.ts';
import { sha256 } from '../ledger/entry.ts';
import { firstShown, remember, type Shown } from '../read/looks.ts';
import { type Answer, busy, notFound, refusal, unauthenticated, unavailable } from './answer.ts';
import { actorById, enter, type Presence } from './enter.ts';
import { initiatorFindings } from './cases.ts';
import { beyondColumns, parse, takenFinding } from './parse.ts';
import type { Erased } from './erased.ts';
import { type Act, consider, perform } from './run.ts';
import { nobodyFindings, signersFor } from './signers.ts';
import { stopped } from './stopped.ts';
import { Unguarded } from './unguarded.ts';
import { isOfBusiness, unseen } from './unseen.ts';
import { considerUnfilled } from './unfilled.ts';
import { LostRace, Refused, write } from './write.ts';

export interface ActRequest {
  readonly procedure: string;
  readonly input: unknown;
  readonly token: string;
  readonly key?: string | null;
  readonly caseId?: string | null;
  /** Only considered: judged as far as it can be although required fields are still empty. */
  readonly unfilled?: boolean;
  /**
   * Only considered: the facts leave the server, so a look at what is classified is a read (SYSTEM-006); `once`: one of many acts
   * asked about, so that the thing enters once a minute.
   */
  readonly shown?: boolean | 'once';
  /** Only for the server's own session. */
  readonly asUnit?: string | null;
  /** Told after each part of a long act; what it throws gives the whole act up. */
  readonly onPart?: ((parts: number) => void) | undefined;
}

const tries = 4;

/** Runs a procedure for a session: parse, load, judge, write, all in one transaction, tried again when another act was faster. */
export async function runProcedure(app: App, request: ActRequest): Promise<Answer> {
  const procedure = procedureOf(app, request.procedure);
  if (!procedure) return notFound;
  if (app.halted()) return unavailable();
  for (let n = 1; ; n++) {
    try {
      return await app.db
        .transaction((connection) => attempt(app, connection, procedure, request))
        .catch((error: unknown) => {
          if (error instanceof Refused) return recordRefusal(app, request, error);
          throw error;
        });
    } catch (error) {
      if (error instanceof YearNotLoaded) return refuseInput(app, request, procedure, [yearNotLoaded(error)]);
      if (error instanceof Unguarded) return recordStopped(app, request, procedure, error);
      if (isRepeat(error)) return repeated(app, request);
      if (namesNothing(error)) return notFound;
      if (isBeyondColumns(error)) return refuseInput(app, request, procedure, beyondColumns(procedure));
      if (!(error instanceof LostRace || isRetryable(error))) throw error;
      if (n < tries) continue;
      const taken = takenFinding(procedure, takenIn(app, error));
      return taken ? refuseInput(app, request, procedure, [taken]) : busy();
    }
  }
}

/** What the act would be judged as, with the facts the caller may see; writes nothing but that classified ones were shown. */
export async function considerProcedure(app: App, request: ActRequest): Promise<Answer> {
  const procedure = procedureOf(app, request.procedure);
  if (!procedure) return notFound;
  const entered: { presence: Presence; shown: readonly Shown[] }[] = [];
  const answered = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, request.token, request.asUnit);
    if (!presence) return unauthenticated;
    const parsed = parse(procedure, request.input, presence.unit);
    if ('findings' in parsed) {
      const findings = request.unfilled
        ? await considerUnfilled({ app, connection, presence, procedure }, request.input)
        : [];
      return findings ? refusal([...findings, ...parsed.findings], '') : hidden(app, presence, procedure);
    }
    const permit = request.caseId ? await loadCase(connection, presence, request.caseId) : null;
    if (request.caseId && permit?.procedure !== procedure.id) return hidden(app, presence, procedure);
    const found = await consider({ app, connection, presence, procedure, input: parsed.data, permit, key: null });
    if (!found) return hidden(app, presence, procedure);
    const { ask, verdict, label } = found;
    const approval = verdict.findings.length === 0 && !permit ? (procedure.approval?.(ask) ?? null) : null;
    const asked = approval && (await signersFor(connection, presence, approval));
    const findings = [...verdict.findings, ...(asked ? nobodyFindings(asked) : [])];
    const body = {
      ask: shownFacts(procedure, ask),
      verdict: { ...verdict, findings },
      approval: asked !== null && asked.steps.length > 0,
    };
    const answer = { status: 200, body };
    if (!request.shown || !label || !isClassified(levelOf(label.level))) return answer;
    const object = procedure.object?.(ask) ?? null;
    const shown = object ? [{ ...object, level: label.level }] : [];
    if (request.shown === 'once' && firstShown(app, presence, shown).length === 0) return answer;
    if (app.halted()) return unavailable();
    entered.push({ presence, shown });
    return noteShown({ app, connection, presence, procedure }, { input: request.input, object, label }, answer);
  });
  for (const { presence, shown } of entered) remember(app, presence, shown);
  return answered;
}

/** Whoever previews an act is shown the thing it is about: the entry is that of a read. */
function noteShown(
  { app, connection, presence, procedure }: Pick<Act, 'app' | 'connection' | 'presence' | 'procedure'>,
  { input, object, label }: { readonly input: unknown; readonly object: ObjectRef | null; readonly label: Label },
  answer: Answer,
): Promise<Answer> {
  return write({
    app,
    connection,
    presence,
    object,
    label,
    act: 'read:facts',
    input: { procedure: procedure.id, input },
    key: null,
    outcome: 'done',
    ops: [],
    clauses: ['SYSTEM-006', 'CARRIER-002'],
    answer: () => answer,
  });
}

function hidden(app: App, { actor }: Presence, { id }: Erased): Answer {
  return isOfBusiness(app, id) ? unseen(actor) : notFound;
}

/** The facts the caller may judge with himself. */
function shownFacts({ unshown = [] }: Erased, ask: object): object {
  const hidden: readonly string[] = unshown;
  return Object.fromEntries(Object.entries(ask).filter(([name]) => !hidden.includes(name)));
}

function procedureOf(app: App, id: string): Erased | undefined {
  return app.modules.procedures.get(id) as AnyProcedure as unknown as Erased | undefined;
}

async function attempt(app: App, connection: Connection, procedure: Erased, request: ActRequest): Promise<Answer> {
  const presence = await enter(app, connection, request.token, request.asUnit);
  if (!presence) return unauthenticated;
  const parsed = parse(procedure, request.input, presence.unit);
  const key = 'data' in parsed || parsed.keyed ? keyOf(request) : null;
  if ('findings' in parsed) return refuseShape({ app, connection, presence, procedure, key }, parsed.findings);
  const permit = request.caseId ? await loadCase(connection, presence, request.caseId) : null;
  if (request.caseId && permit?.procedure !== procedure.id) return unseen(presence.actor);
  const answer = await perform({
    app,
    connection,
    presence,
    procedure,
    input: parsed.data,
    permit,
    key,
    onPart: request.onPart,
  });
  if (answer.status < 300) app.changed(presence.unit.id, [procedure.id.split('.')[0] as string]);
  return answer;
}

function keyOf({ key, procedure, caseId, input }: ActRequest): Act['key'] {
  return key ? { key, request: sha256(JSON.stringify([procedure, caseId ?? null, input])) } : null;
}

function refuseShape(act: Omit<Act, 'input' | 'permit'>, findings: readonly Finding[]): Promise<Answer> {
  const entry = { input: null, outcome: 'denied' as const, ops: [], object: null, label: null };
  const clauses = [...new Set(findings.map((one) => one.clause))];
  const answer = (reference: string) => refusal(findings, reference);
  return write({ ...act, ...entry, act: act.procedure.id, clauses, answer });
}

/** He in whose name it would be done is nobody any more; the attempt is the signer's. */
function refuseGone(act: Omit<Act, 'input' | 'permit'>, permit: Case): Promise<Answer> {
  const findings = initiatorFindings(permit, 'gone');
  const label = labelIn(permit);
  const entry = { input: permit.input, outcome: 'denied' as const, ops: [], object: { table: 'case', id: permit.id } };
  const clauses = findings.map((one) => one.clause);
  const answer = (reference: string) => refusal(findings, reference);
  return write({ ...act, ...entry, label, act: act.procedure.id, clauses, answer });
}

/** The database does not take what the schema let through: nothing was done, and the attempt is on record. */
async function refuseInput(
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
async function recordStopped(app: App, request: ActRequest, { id: act }: Erased, error: Unguarded): Promise<Answer> {
  console.error(error);
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, request.token, request.asUnit);
    if (!presence) return unauthenticated;
    const at = { app, connection, presence };
    return write({ ...at, ...stopped(at, error), act, input: null, key: null });
  });
}

async function loadCase(connection: Connection, presence: Presence, id: string): Promise<Case | null> {
  const [row] = await connection.query<Case>('select * from "case" where unit_id = $1 and id = $2 for update', [
    presence.unit.id,
    id,
  ]);
  return row ?? null;
}

/** Carrying out was refused: the decision is taken back with the transaction; the refusal and what follows from it are recorded anew. */
async function recordRefusal(app: App, request: ActRequest, refused: Refused): Promise<Answer> {
  const { procedure: id, input, caseId, actorId } = refused.again;
  const procedure = procedureOf(app, id) as Erased;
  return app.db.transaction(async (connection) => {
    const signer = await enter(app, connection, request.token, request.asUnit);
    if (!signer) return unauthenticated;
    const standIn = await enter(app, connection, app.systemToken, signer.unit.id);
    const initiator = await actorById(connection, signer.unit.id, actorId);
    const permit = standIn ? await loadCase(connection, signer, caseId) : null;
    if (!permit) return refused.answer;
    if (!initiator) return refuseGone({ app, connection, presence: signer, procedure, key: null }, permit);
    const presence = { ...signer, actor: initiator };
    const answer = await perform({
      app,
      connection,
      presence,
      procedure,
      input,
      permit: { ...permit, status: 'approved' },
      key: null,
      standIn: true,
    });
    // Lawful after all, by now: not without the signature that went with the transaction. The signer tries again.
    if (answer.status < 400) throw new LostRace();
    return answer;
  });
}

async function repeated(app: App, request: ActRequest): Promise<Answer> {
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, request.token, request.asUnit);
    if (!presence) return unauthenticated;
    const key = keyOf(request);
    return (key && (await kept(connection, key))) ?? notFound;
  });
}

/** The answer given before under this key. The same key with another request is a mistake of the caller. */
async function kept(connection: Connection, key: { key: string; request: string }): Promise<Answer | undefined> {
  const [row] = await connection.query<{ request: string; status: number; body: Answer['body'] }>(
    'select * from jingui.recall_answer($1)',
    [key.key],
  );
  if (!row) return undefined;
  if (row.request === key.request) return { status: row.status, body: row.body };
  return {
    status: 422,
    body: {
      code: 'KEY_REUSED',
      says: { zh: '同一个幂等键用于了不同的请求。', en: 'This Idempotency-Key was used for another request.' },
      fields: ['Idempotency-Key'],
    },
  };
}

interface SqlError {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

function codeOf(error: unknown): SqlError {
  return typeof error === 'object' && error !== null ? (error as SqlError) : {};
}

function isRepeat(error: unknown): boolean {
  const { code, constraint } = codeOf(error);
  return code === '23505' && constraint === 'idempotency_pkey';
}

/** The columns whose values another row has already. */
function takenIn(app: App, error: unknown): readonly string[] {
  const { code, table = '', constraint = '' } = codeOf(error);
  if (code !== '23505') return [];
  const { unique = [] } = app.modules.tables.get(table)?.options ?? {};
  return unique.find((columns) => constraint === uniqueName(table, columns)) ?? [];
}

/** Serialisation failure, deadlock, or a row that another act made first. */
function isRetryable(error: unknown): boolean {
  return ['40001', '40P01', '23505'].includes(codeOf(error).code ?? '');
}

/** The act would have pointed to what is not there: absent, like everything that is not to be known. */
function namesNothing(error: unknown): boolean {
  return codeOf(error).code === '23503';
}

/** Number, date or text that no column takes, or too long for an index. */
function isBeyondColumns(error: unknown): boolean {
  return ['22001', '22003', '22007', '22008', '22021', '22P05', '54000'].includes(codeOf(error).code ?? '');
}
