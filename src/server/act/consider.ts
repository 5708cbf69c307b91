import { z } from 'zod';
import { notByOffice, notForActor } from '#kernel/entitled.ts';
import { isClassified, type Label, levelOf } from '#kernel/label.ts';
import type { ObjectRef } from '#kernel/effect.ts';
import { judge } from '#kernel/verdict.ts';
import type { App } from '../app.ts';
import { firstShown, remember, type Shown } from '../read/looks.ts';
import type { Act } from './act.ts';
import { type Answer, notFound, refusal, unauthenticated, unavailable } from './answer.ts';
import { circumstancesOf, enter, type Presence } from './enter.ts';
import type { Erased } from './erased.ts';
import { consider } from './judge.ts';
import { parse } from './parse.ts';
import { unprovenFindings } from './proven.ts';
import { type ActRequest, loadCase, procedureOf } from './request.ts';
import { nobodyFindings, signersFor } from './signers.ts';
import { toldIn } from './told.ts';
import { considerUnfilled } from './unfilled.ts';
import { isOfBusiness, unseen } from './unseen.ts';
import { write } from './write.ts';

/** What the act would be judged as, with the facts the caller may see; writes nothing but that classified ones were shown. */
export async function considerProcedure(app: App, request: ActRequest): Promise<Answer> {
  const procedure = procedureOf(app, request.procedure);
  if (!procedure) return notFound;
  const entered: { presence: Presence; shown: readonly Shown[] }[] = [];
  const answered = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, request.token, request.asUnit);
    if (!presence) return unauthenticated;
    const never = notByOffice(procedure.rules, circumstancesOf(presence), presence.law);
    if (never.length > 0) return refusal(never, '');
    const parsed = parse(procedure, request.input, presence.unit);
    if ('findings' in parsed) {
      const told = request.unfilled
        ? await considerUnfilled({ app, connection, presence, procedure }, request.input)
        : { findings: [], demands: [], ahead: [] };
      if (!told) return hidden(app, presence, procedure);
      const { findings, demands, ahead } = told;
      const all = findings.some(({ kind }) => kind === 'denied') ? findings : [...findings, ...parsed.findings];
      const { body, ...answer } = refusal(all, '');
      return { ...answer, body: { ...body, ...(request.unfilled ? { demands, ahead } : {}) } };
    }
    const permit = request.caseId ? await loadCase(connection, presence, request.caseId) : null;
    if (request.caseId && permit?.procedure !== procedure.id) return hidden(app, presence, procedure);
    const found = await consider({ app, connection, presence, procedure, input: parsed.data, permit, key: null });
    if (!found) return hidden(app, presence, procedure);
    const { ask, verdict, label, factless = false } = found;
    const notHis = factless ? [] : notForActor(procedure.rules, ask, presence.law);
    if (notHis.length > 0) return refusal(notHis, '');
    const approval = verdict.findings.length === 0 && !permit ? (procedure.approval?.(ask) ?? null) : null;
    const asked = approval && (await signersFor(connection, presence, approval));
    const against = [...verdict.findings, ...(asked ? nobodyFindings(asked) : [])];
    const speaking = { connection, presence };
    const findings = against.length > 0 ? against : await unprovenFindings(speaking, procedure, ask);
    const body = {
      ask: { ...circumstancesOf(presence), input: ask.input, ...begun(procedure, ask) },
      verdict: { ...verdict, findings },
      approval: asked !== null && asked.steps.length > 0,
      approvers: asked?.steps.map(({ role }) => role) ?? [],
      ...(procedure.ahead && !factless ? { ahead: judge(procedure.ahead, ask, presence.law).findings } : {}),
      ...(procedure.foretells && !factless ? { foretold: procedure.foretells(ask) } : {}),
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
    told: toldIn('read:facts', object ? [object] : []),
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

/** Of the facts the form itself asks for: the things its lists begin with, by their ids alone, and the texts to be read. */
function begun({ input }: Erased, ask: object): object {
  if (!(input instanceof z.ZodObject)) return {};
  const named = Object.values(input.shape as Readonly<Record<string, z.ZodType>>).map(
    (field) => field.meta()?.['x-begins'],
  );
  const facts = Object.entries(ask).filter(([name]) => named.includes(name));
  return Object.fromEntries(facts.map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(idOf) : fact]));
}

function idOf(one: { readonly id?: unknown }): object {
  return { id: one.id };
}
