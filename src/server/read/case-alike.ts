import type { Case } from '#kernel/approval.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Finding } from '#kernel/verdict.ts';
import { type Answer, notFound, refusal } from '../act/answer.ts';
import { type Asking, unlikeFindings } from '../act/alike.ts';
import { enter } from '../act/enter.ts';
import { notesOf } from './case-notes.ts';
import { casesOf, casesShown, signingFindings, type Standing, standingOf } from './cases.ts';
import { ok, type Reader } from './read.ts';

/** A case of the list, as it was when the list was shown. */
export interface Chosen {
  readonly case: string;
  /** Null while the list is only put together. */
  readonly content: string | null;
}

interface Listed {
  readonly line: Awaited<ReturnType<typeof casesOf>>[number];
  readonly content: string;
  readonly findings: readonly Finding[];
}

/** The cases chosen, in order, each with what stands against signing it with the others; undefined where one does not wait for the caller. */
async function listed(reader: Reader, chosen: readonly Chosen[], opinion?: string): Promise<Listed[] | undefined> {
  const waiting = new Map((await casesOf(reader, 'todo')).map((line) => [line.id, line]));
  const { query, presence } = reader;
  const ids = chosen.map((one) => one.case);
  const rows = await query<Case>('select k.* from "case" k where k.unit_id = $1 and k.id = any($2::text[])', [
    presence.unit.id,
    ids,
  ]);
  const asking: (Asking & Pick<Listed, 'line'>)[] = [];
  for (const { case: id, content } of chosen) {
    const [line, row] = [waiting.get(id), rows.find((one) => one.id === id)];
    if (!line?.step || !row) return undefined;
    const notes = (await notesOf(reader, id)).filter(({ round }) => round === row.round);
    const standing = await standingOf(reader, row);
    const his = await signingFindings(reader, id, opinion);
    asking.push({
      line,
      case: row,
      role: line.step.role,
      seen: content ?? row.content,
      notes,
      lawful: isLawful(standing) || (!standing.judged && isLawful(await asServer(reader, row))),
      findings: [...standing.findings, ...his],
    });
  }
  const [first] = asking;
  return (
    first && asking.map((one) => ({ line: one.line, content: one.case.content, findings: unlikeFindings(one, first) }))
  );
}

const isLawful = ({ judged, findings }: Standing) => judged && findings.length === 0;

/** Of what the caller may not know the server judges in its own session, as when the case is carried out; only whether it is lawful leaves it. */
async function asServer(reader: Reader, row: Case): Promise<Standing> {
  const { app, connection, query, presence } = reader;
  const [his] = await query<{ token: string }>("select current_setting('jingui.token') as token");
  if (!his || !(await enter(app, connection, app.systemToken, presence.unit.id)))
    throw new Error('the server has no session');
  const standing = await standingOf(reader, row);
  if (!(await enter(app, connection, his.token))) throw new Error('the session ended meanwhile');
  return standing;
}

/** The list that is confirmed: every case by its title, with what stands against it. */
export async function togetherOf(reader: Reader, ids: readonly string[]): Promise<Answer> {
  const list = await listed(
    reader,
    ids.map((id) => ({ case: id, content: null })),
  );
  if (!list) return notFound;
  const cases = list.map(({ line, content, findings }) => ({ ...line, content, findings }));
  return reader.show('read:cases', casesShown(cases), ok({ cases }));
}

/** Nothing stands against any of them, or the refusal that names each that is not alike. */
export async function togetherAgainst(
  reader: Reader,
  chosen: readonly Chosen[],
  opinion: string | undefined,
): Promise<Answer> {
  const list = await listed(reader, chosen, opinion);
  if (!list) return notFound;
  const findings = list.flatMap((one) => one.findings);
  const [first] = chosen;
  if (findings.length === 0 || !first) return ok({});
  return reader.note({
    act: 'cases.sign',
    object: { table: 'case', id: first.case },
    input: { together: chosen.map((one) => one.case) },
    outcome: 'denied',
    clauses: [...new Set(findings.map(({ clause }) => clause as ClauseId))],
    answer: (reference) => refusal(findings, reference),
  });
}
