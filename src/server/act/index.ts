import type { Case } from '#kernel/approval.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { sha256 } from '../ledger/entry.ts';
import { type Answer, notFound, refusal, unauthenticated, unavailable } from './answer.ts';
import { actorById, enter, type Presence } from './enter.ts';
import { consider, type Erased, perform } from './run.ts';
import { stepsFor } from './steps.ts';
import { LostRace, Refused, write } from './write.ts';

export interface ActRequest {
  readonly procedure: string;
  readonly input: unknown;
  readonly token: string;
  readonly key?: string | null;
  readonly caseId?: string | null;
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
      if (isRepeat(error)) return repeated(app, request);
      if (!(error instanceof LostRace || isRetryable(error)) || n >= tries) throw error;
    }
  }
}

/** What the act would be judged as, with the facts the caller may see; writes nothing. */
export async function considerProcedure(app: App, request: ActRequest): Promise<Answer> {
  const procedure = procedureOf(app, request.procedure);
  if (!procedure) return notFound;
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, request.token, request.asUnit);
    if (!presence) return unauthenticated;
    const parsed = procedure.input.safeParse(request.input);
    if (!parsed.success) return refusal(parseFindings(procedure, parsed.error.issues), '');
    const permit = request.caseId ? await loadCase(connection, presence, request.caseId) : null;
    const considered = await consider({ app, connection, presence, procedure, input: parsed.data, permit, key: null });
    if (!considered) return notFound;
    const approval = considered.verdict.findings.length === 0 && !permit && asksApproval(procedure, considered.ask);
    return { status: 200, body: { ask: shownFacts(procedure, considered.ask), verdict: considered.verdict, approval } };
  });
}

/** The facts the caller may judge with himself. */
function shownFacts({ unshown = [] }: Erased, ask: object): object {
  const hidden: readonly string[] = unshown;
  return Object.fromEntries(Object.entries(ask).filter(([name]) => !hidden.includes(name)));
}

/** Whether the act, lawful as it is, would first become a case. */
function asksApproval(procedure: Erased, ask: Parameters<NonNullable<Erased['approval']>>[0]): boolean {
  const approval = procedure.approval?.(ask) ?? null;
  return approval !== null && stepsFor(approval.steps, ask.actor).length > 0;
}

function procedureOf(app: App, id: string): Erased | undefined {
  return app.modules.procedures.get(id) as AnyProcedure as unknown as Erased | undefined;
}

async function attempt(app: App, connection: Connection, procedure: Erased, request: ActRequest): Promise<Answer> {
  const presence = await enter(app, connection, request.token, request.asUnit);
  if (!presence) return unauthenticated;
  const key = request.key
    ? { key: request.key, request: sha256(JSON.stringify([request.procedure, request.caseId ?? null, request.input])) }
    : null;
  const parsed = procedure.input.safeParse(request.input);
  if (!parsed.success) {
    const findings = parseFindings(procedure, parsed.error.issues);
    const entry = {
      act: procedure.id,
      input: null,
      key,
      outcome: 'denied' as const,
      ops: [],
      clauses: [procedure.clause],
      object: null,
      label: null,
    };
    return write({ app, connection, presence, ...entry, answer: (reference) => refusal(findings, reference) });
  }
  const permit = request.caseId ? await loadCase(connection, presence, request.caseId) : null;
  if (request.caseId && permit?.procedure !== procedure.id) return notFound;
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
  return answer === notFound && key ? ((await kept(connection, key)) ?? answer) : answer;
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
    if (!initiator || !permit) return refused.answer;
    const presence = { ...signer, actor: initiator };
    const answer = await perform({
      app,
      connection,
      presence,
      procedure,
      input,
      permit: { ...permit, status: 'approved' },
      key: null,
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
    const key = {
      key: request.key as string,
      request: sha256(JSON.stringify([request.procedure, request.caseId ?? null, request.input])),
    };
    return (await kept(connection, key)) ?? notFound;
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

function parseFindings(
  procedure: Erased,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Finding[] {
  return issues.map((issue) => {
    const field = issue.path.join('.');
    return {
      rule: 'shape',
      clause: procedure.clause,
      kind: 'fields',
      says: {
        zh: `“${field || '输入'}”的内容不符合要求。`,
        en: `“${field || 'input'}” is not acceptable: ${issue.message}.`,
      },
      remedy: { zh: '改正后重新提交。', en: 'Correct it and submit again.' },
      facts: { field },
      fields: [field],
    };
  });
}

function codeOf(error: unknown): { code?: string; constraint?: string } {
  return typeof error === 'object' && error !== null ? (error as { code?: string; constraint?: string }) : {};
}

function isRepeat(error: unknown): boolean {
  const { code, constraint } = codeOf(error);
  return code === '23505' && constraint === 'idempotency_pkey';
}

/** Serialisation failure, deadlock, or a row that another act made first. */
function isRetryable(error: unknown): boolean {
  return ['40001', '40P01', '23505'].includes(codeOf(error).code ?? '');
}
