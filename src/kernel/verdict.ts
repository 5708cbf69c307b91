import type { Actor } from './actor.ts';
import { canonical } from './canonical.ts';
import { type Calendar, isNotLoaded, YearNotLoaded } from './calendar.ts';
import type { ClauseId, LevelId, RegimeId } from './generated/clauses.ts';
import type { Instant, JsonObject } from './json.ts';
import type { Settings } from './parameter.ts';
import { phrases, type Text } from './text.ts';
import type { Shown } from './value.ts';

/** `denied`: never lawful for this actor (403). `fields`: a value is missing or outside its limits (422). `state`: a prerequisite is missing (409). */
export type RefusalKind = 'denied' | 'fields' | 'state';

export interface Finding {
  readonly rule: string;
  readonly clause: ClauseId;
  readonly kind: RefusalKind;
  /** What stands against the act, for a person. */
  readonly says: Text;
  /** What would make it lawful. */
  readonly remedy: Text;
  readonly facts: JsonObject;
  /** Input fields concerned, for `fields`. */
  readonly fields: readonly string[];
}

/** The unit as rules see it. */
export interface UnitFacts {
  readonly id: string;
  readonly name: string;
  readonly profile: string;
  /** CLASSIFY-031: levels the unit may classify originally. */
  readonly authority: readonly LevelId[];
  /** The document these powers rest on. */
  readonly authorityDocument: string | null;
  /** SYSTEM-020: the level of the declared examined system, or `none`. */
  readonly siteLevel: LevelId | 'none';
  /** Whether the unit's regulation knows secrets of a company (COMPANY-001). */
  readonly companySecrets: boolean;
  readonly secretInvolved: boolean;
}

/** What kind of secret an act touches: decides which clauses govern it at all. */
export interface Matter {
  readonly level: LevelId;
  readonly regime: RegimeId;
}

/** Everything a rule may look at: the procedure's own facts, the input and the circumstances. */
export type Ask<F, I> = F & Circumstances & { readonly input: I };

export interface Circumstances {
  readonly actor: Actor;
  readonly now: Instant;
  readonly unit: UnitFacts;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly matter?: Matter | null;
}

export interface Rule<A> {
  /** Unique within its procedure, e.g. `one-hand`. */
  readonly id: string;
  readonly clause: ClauseId;
  /** The clause its finding cites, where one rule guards what many clauses say (a chosen value, an item of the pledge). */
  readonly cites?: (ask: A) => ClauseId;
  /** The clauses it guards by citing them, beside its own. */
  readonly citing?: readonly ClauseId[];
  readonly kind: RefusalKind;
  /** Holds for things of every level and regime, not only for those the clause names: what custody itself rests on. */
  readonly always?: true;
  /** Looks at the thing itself and at who acts, never at what the form asks further: its page may be told before that is filled in. */
  readonly alone?: true;
  /** The things the act is about one by one, each with its own matter; see `forEach`. */
  readonly parts?: (ask: A) => readonly Circumstances[];
  readonly fields?: readonly string[] | ((ask: A) => readonly string[]);
  /** The typed date (`due_at`, `period.date`) whose lawful window this holds. */
  readonly window?: string;
  /** True when the act would break the clause. Pure. */
  readonly broken: (ask: A) => boolean;
  readonly says: (ask: A) => Text;
  readonly remedy: (ask: A) => Text;
  readonly facts?: (ask: A) => Shown;
}

/** The part of the regulation `judge` needs: which clauses govern which matters, and which are switched off. */
export interface Governance {
  readonly mode: (clause: ClauseId) => ClauseMode;
  /** Of one law always the same answer: what follows from it is prepared once and kept with the law. */
  readonly governs: (clause: ClauseId, matter: Matter | null) => boolean;
}

export type ClauseMode = 'refuse' | 'approve' | 'register' | 'schedule' | 'inspect' | 'pledge' | 'config';

export interface Verdict {
  readonly findings: readonly Finding[];
  /** Clauses that were asked and stood nothing in the way: they tag the ledger entry of the act. */
  readonly kept: readonly ClauseId[];
}

const kindOrder: Readonly<Record<RefusalKind, number>> = { denied: 0, fields: 1, state: 2 };
const modeOrder: readonly ClauseMode[] = ['refuse', 'approve', 'register', 'schedule', 'inspect', 'pledge', 'config'];

/** The rules of one list that stand together and cut the act into the same parts, under one law. */
interface Stretch {
  readonly rules: readonly Rule<never>[];
  readonly parts: Rule<never>['parts'];
  /** What the law leaves of it for a matter, by level, then regime. */
  readonly byMatter: Map<LevelId | null, Map<RegimeId | null, Asked>>;
  /** Of the last matter: the things of an act, and the acts at a desk, are mostly of one. */
  last: Asked | null;
}

interface Asked {
  readonly level: LevelId | null;
  readonly regime: RegimeId | null;
  readonly rules: readonly Rule<never>[];
  /** Their questions alone: objects of one shape are read faster than rules, which have many. */
  readonly broken: readonly Rule<never>['broken'][];
  readonly clauses: readonly ClauseId[];
  /** What is kept when these are too, by what was kept before: most acts are lawful, and keep the same. */
  readonly after: Map<readonly ClauseId[], readonly ClauseId[]>;
  lastAfter: readonly [before: readonly ClauseId[], after: readonly ClauseId[]] | null;
}

const plans = new WeakMap<Governance, WeakMap<readonly object[], readonly Stretch[]>>();
const nothing: readonly ClauseId[] = [];

/** Returns every clause that stands against the act, the gravest first. Pure: same ask, same verdict, on server and in browser. */
export function judge<A extends Circumstances>(rules: readonly Rule<A>[], ask: A, law: Governance): Verdict {
  const findings: Finding[] = [];
  let kept = nothing;
  for (const stretch of planOf(rules, law)) {
    let before: Asked | null = null;
    for (const part of stretch.parts?.(ask as never) ?? [ask]) {
      const asked = askedOf(stretch, law, part.matter ?? null);
      const { broken } = asked;
      const found = findings.length;
      for (let at = 0; at < broken.length; at++)
        try {
          // One `try` for all of them; after a rule that cannot be answered the next goes on.
          for (; at < broken.length; at++)
            if (broken[at]?.(part as never)) tell(findingOf(asked.rules[at] as Rule<never>, part as never), findings);
        } catch (error) {
          cannotCount(error, findings);
        }
      if (findings.length > found) kept = union(kept, clausesBut(asked, findings.slice(found)));
      else if (asked !== before) {
        kept = findings.length === 0 ? keptAfter(kept, asked) : union(kept, asked.clauses);
        before = asked;
      }
    }
  }
  if (findings.length > 1) findings.sort(graver(law));
  return { findings, kept };
}

/** What is asked of several things in the same words stands against the act once. */
function tell(found: Finding, findings: Finding[]): void {
  const told = findings.some(
    ({ rule, clause, says, facts }) =>
      rule === found.rule &&
      clause === found.clause &&
      says.zh === found.says.zh &&
      canonical(facts) === canonical(found.facts),
  );
  if (!told) findings.push(found);
}

/** A rule that counts in a year nobody has loaded cannot be answered: the year is what stands against the act, once. */
function cannotCount(error: unknown, findings: Finding[]): void {
  if (!(error instanceof YearNotLoaded)) throw error;
  const found = yearNotLoaded(error);
  if (!findings.some(({ rule, facts }) => rule === found.rule && facts.year === error.year)) findings.push(found);
}

/** What the facts could not count stands against the act too, though no rule asks for it. */
export function withYears(verdict: Verdict, facts: object): Verdict {
  const findings = [...verdict.findings];
  for (const fact of Object.values(facts))
    if (isNotLoaded(fact)) cannotCount(new YearNotLoaded(fact.notLoaded), findings);
  return { ...verdict, findings };
}

/** The one refusal of a year that is not loaded, whichever act counts in it. */
export function yearNotLoaded({ year }: YearNotLoaded): Finding {
  const [says, remedy] = [say('year', { year }), say('year.remedy', { year })];
  return { rule: 'year-loaded', clause: 'ORG-031', kind: 'state', says, remedy, facts: { year }, fields: [] };
}

const say = phrases(
  {
    year: '{year}年的节假日安排尚未载入，工作日无从计算。',
    'year.remedy': '先由保密办或系统管理员办理“载入年度节假日”（{year}年），再办。',
  },
  {
    year: 'The holidays of {year} are not loaded, so working days cannot be counted.',
    'year.remedy': 'The secrecy office or the system administrator first does “Load a year’s holidays” for {year}.',
  },
);

function keptAfter(kept: readonly ClauseId[], asked: Asked): readonly ClauseId[] {
  if (asked.lastAfter?.[0] === kept) return asked.lastAfter[1];
  const made = asked.after.get(kept) ?? union(kept, asked.clauses);
  asked.after.set(kept, made);
  asked.lastAfter = [kept, made];
  return made;
}

/** The very list it was given where nothing is new, so that a long batch of mixed things keeps no list of its own for each. */
function union(some: readonly ClauseId[], more: readonly ClauseId[]): readonly ClauseId[] {
  let all: ClauseId[] | null = null;
  for (const one of more) if (!(all ?? some).includes(one)) (all ??= [...some]).push(one);
  return all ?? some;
}

function clausesBut({ rules }: Asked, findings: readonly Finding[]): ClauseId[] {
  return rules.filter(({ id }) => !findings.some(({ rule }) => rule === id)).map(({ clause }) => clause);
}

function planOf(rules: readonly Rule<never>[], law: Governance): readonly Stretch[] {
  const ofLaw = plans.get(law) ?? new WeakMap();
  const known = ofLaw.get(rules);
  if (known) return known;
  const made: (Stretch & { readonly rules: Rule<never>[] })[] = [];
  for (const rule of rules) {
    const last = made.at(-1);
    if (last && last.parts === rule.parts) last.rules.push(rule);
    else made.push({ rules: [rule], parts: rule.parts, byMatter: new Map(), last: null });
  }
  plans.set(law, ofLaw.set(rules, made));
  return made;
}

function askedOf(stretch: Stretch, law: Governance, matter: Matter | null): Asked {
  const level = matter === null ? null : matter.level;
  const regime = matter === null ? null : matter.regime;
  const { last, byMatter } = stretch;
  if (last !== null && last.level === level && last.regime === regime) return last;
  const asked = byMatter.get(level)?.get(regime) ?? leftBy(stretch, law, matter);
  byMatter.set(level, (byMatter.get(level) ?? new Map()).set(regime, asked));
  stretch.last = asked;
  return asked;
}

function leftBy({ rules }: Stretch, law: Governance, matter: Matter | null): Asked {
  const asked = rules.filter((rule) => rule.always || law.governs(rule.clause, matter));
  return {
    level: matter?.level ?? null,
    regime: matter?.regime ?? null,
    rules: asked,
    broken: asked.map((rule) => rule.broken),
    clauses: [...new Set(asked.map((rule) => rule.clause))],
    after: new Map(),
    lastAfter: null,
  };
}

/**
 * Asks rules of each thing an act is about (the copies of a batch, the readers of a list): each is judged by its own level
 * and regime, and each that stands against the act is a finding of its own.
 */
export function forEach<A extends object, P extends Circumstances>(
  parts: (ask: A) => readonly P[],
  rules: readonly Rule<P>[],
): Rule<A>[] {
  // A rule with parts is only ever called with one of them, so its own type can be forgotten here.
  return rules.map((rule) => ({ ...rule, parts: within(parts, rule.parts) }) as unknown as Rule<A>);
}

type Parts = (ask: never) => readonly Circumstances[];
const cuts = new WeakMap<Parts, WeakMap<Parts, Parts>>();

/** What a rule cuts further, each part by itself; rules that cut alike stay together, whoever asks them. */
function within(parts: Parts, further: Parts | undefined): Parts {
  if (!further) return parts;
  const known = cuts.get(parts)?.get(further);
  if (known) return known;
  const made = (ask: never) => {
    const some = parts(ask) as readonly never[];
    // Most acts are of one thing.
    return some.length === 1 ? further(some[0] as never) : some.flatMap(further);
  };
  cuts.set(parts, (cuts.get(parts) ?? new WeakMap<Parts, Parts>()).set(further, made));
  return made;
}

/** What a rule that is broken says. */
export function findingOf<A>(rule: Rule<A>, ask: A): Finding {
  const fields = typeof rule.fields === 'function' ? rule.fields(ask) : (rule.fields ?? []);
  return {
    rule: rule.id,
    clause: rule.cites?.(ask) ?? rule.clause,
    kind: rule.kind,
    says: rule.says(ask),
    remedy: rule.remedy(ask),
    facts: (rule.facts?.(ask) ?? {}) as JsonObject,
    fields,
  };
}

/** The gravest first. */
export function graver(law: Governance): (one: Finding, other: Finding) => number {
  return (one, other) => order(one, law) - order(other, law);
}

function order(finding: Finding, law: Governance): number {
  return kindOrder[finding.kind] * modeOrder.length + modeOrder.indexOf(law.mode(finding.clause));
}
