import { holds } from '#kernel/actor.ts';
import { articlesOf, cite } from '#kernel/article.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { rangeOn } from '#kernel/lawful.ts';
import { type Clause, type LawfulRange, parametersOf } from '#kernel/regulation.ts';
import { type Answer, notFound } from '../act/answer.ts';
import type { App } from '../app.ts';
import { type Coverage, coverage, summaryOf } from '../coverage/index.ts';
import { loadLists } from '../regulation.ts';
import { partsOf } from './clause-parts.ts';
import { gistOfClause } from './gists.ts';
import { knowable, unkept } from './kept.ts';
import { cites } from '../ledger/asked.ts';
import { readsLedger, shownEntries } from './ledger-shown.ts';
import { ok, type Reader } from './read.ts';
import { valueWords } from './value-words.ts';

const made = new WeakMap<App, readonly Coverage[]>();

/** What stands behind each clause changes with the product only, so it is derived once per server. */
function covered(app: App): readonly Coverage[] {
  const kept = made.get(app) ?? coverage(app.regulation, app.modules);
  made.set(app, kept);
  return kept;
}

/** Whose office it is to see how a clause is kept: counts of what they may know of, for a count of more would tell of the rest. */
export const overseers = ['audit_admin', 'secrecy_officer', 'secrecy_office_head'] as const satisfies readonly RoleId[];

/** How every clause is cited in this unit, and what it says in half a sentence; one that is off has no article. */
export function articlesIn({ app, presence }: Reader) {
  const { clauses } = app.regulation;
  return {
    articles: Object.fromEntries(articlesOf(clauses, presence.settings.off)),
    gists: Object.fromEntries(clauses.map((clause) => [clause.id, gistOfClause(clause)])),
  };
}

export async function clausesOf({ app, presence }: Reader) {
  const all = covered(app);
  const articles = articlesOf(app.regulation.clauses, presence.settings.off);
  const texts = new Map(app.regulation.clauses.map((clause) => [clause.id, clause]));
  const clauses = all.map(({ id, mode, status, rules, cases, passed }) => {
    const { zh = '', en = '' } = texts.get(id) ?? {};
    const off = presence.settings.off.includes(id);
    const article = articles.get(id) ?? null;
    return { id, article, zh, en, mode, status, off, rules: rules.length, cases: cases.length, passed };
  });
  return { clauses, summary: summaryOf(all) };
}

export async function clauseOf(reader: Reader, id: string): Promise<Answer> {
  const { app, presence } = reader;
  const clause = app.regulation.clauses.find((one) => one.id === id);
  const stands = covered(app).find((one) => one.id === id);
  if (!clause || !stands) return notFound;
  const { rules, registers, duties, cases, passed, status, unread, unguarded, reviewed } = stands;
  const { zh, en, mode, levels, regimes, approval, law_note, law_note_zh, statutory } = clause;
  const { proof, proof_note, proof_note_zh } = clause;
  const counted = holds(presence.actor, ...overseers) ? { counts: await countsOf(reader, clause) } : {};
  const article = articlesOf(app.regulation.clauses, presence.settings.off).get(clause.id) ?? null;
  const text = { id, article, zh, en, mode, levels, regimes, approval, law_note, law_note_zh, statutory };
  const sentences = new Map(clause.accept.map((one) => [one.n, one.zh]));
  const off = presence.settings.off.includes(clause.id);
  return ok({
    ...text,
    proof,
    proof_note,
    proof_note_zh,
    sources: clause.sources.map((label) => ({ label, gist: gistOf(label) })),
    off,
    status,
    parameters: parameters(reader, clause),
    parts: partsOf(app, stands),
    unread,
    unguarded: unguarded.map(({ procedure }) => procedure),
    reviewed,
    rules,
    registers,
    duties,
    cases: cases.map((one) => ({ ...one, zh: sentences.get(one.n) })),
    passed,
    ...counted,
  });
}

let gists: Readonly<Record<string, string>> | undefined;

/** What a source label stands for, in key words; loaded when a page first asks. */
function gistOf(label: string): string {
  gists ??= loadLists().gists;
  return gists[label] ?? '';
}

/** Each parameter as it stands for the unit today: value, where it comes from, and what the law allows. */
function parameters({ app, presence }: Reader, clause: Clause) {
  const { settings } = presence;
  return Object.entries(parametersOf(clause)).map(([name, param]) => {
    const key = `${clause.id}.${name}`;
    const range = rangeOn(app.regulation.ranges[key], settings.on);
    const law = range ? lawOf(app, range) : null;
    const { value, from, clamped } = settings.values[key] ?? { value: param.default, from: 'catalog' as const };
    const words = app.regulation.words.parameters[name];
    return {
      key,
      name: words,
      value,
      says: valueWords(app.regulation, value, param.type === 'chain'),
      from,
      unit: param.unit && app.regulation.words.units[param.unit],
      assumed: param.assumed ?? false,
      law,
      clamped: clamped ?? null,
    };
  });
}

function lawOf(app: App, { floor, ceiling, article, confidence, lock, direction }: LawfulRange) {
  return { floor, ceiling, article, cite: cite(app.regulation.laws, article), confidence, lock, direction };
}

/** So many entries are counted for who may not know of all: each is asked for whether it may be known. */
const mostCounted = 10_000;

/** How often the clause was asked, refused an act, was not kept in time, and was kept. */
async function countsOf(reader: Reader, { id }: Clause) {
  const { query, presence } = reader;
  const values: unknown[] = [presence.unit.id, id];
  const shown = shownEntries(reader, (value) => `$${values.push(value)}`);
  const most = readsLedger(reader) ? '' : `limit ${mostCounted}`;
  const [acts] = await query<{ asked: number; refused: number }>(
    `select count(*)::int as asked, count(*) filter (where outcome = 'denied')::int as refused
     from (select outcome from ledger_entry e where e.unit_id = $1 and ${cites('$2::text')} and ${shown} ${most}) t`,
    values,
  );
  const [clocks] = await query<{ late: number; met: number }>(
    `select count(*) filter (where escalated > 0 or status = 'overdue')::int as late, count(*) filter (where status = 'met')::int as met
     from obligation o where o.unit_id = $1 and o.clause = $2 and ${readsLedger(reader) ? unkept(reader.app, 'o') : knowable(reader.app, 'o')}`,
    [presence.unit.id, id],
  );
  return { asked: acts?.asked ?? 0, refused: acts?.refused ?? 0, late: clocks?.late ?? 0, met: clocks?.met ?? 0 };
}
