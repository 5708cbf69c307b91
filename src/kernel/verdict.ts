import type { Actor } from './actor.ts';
import type { Calendar } from './calendar.ts';
import type { ClauseId, LevelId, RegimeId } from './generated/clauses.ts';
import type { Instant, JsonObject } from './json.ts';
import type { Settings } from './parameter.ts';
import type { Text } from './text.ts';

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
  /** SYSTEM-020: the level of the declared examined system, or `none`. */
  readonly siteLevel: LevelId | 'none';
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
  readonly kind: RefusalKind;
  /** Holds for things of every level and regime, not only for those the clause names: what custody itself rests on. */
  readonly always?: true;
  /** The things the act is about one by one, each with its own matter; see `forEach`. */
  readonly parts?: (ask: A) => readonly Circumstances[];
  readonly fields?: readonly string[] | ((ask: A) => readonly string[]);
  /** True when the act would break the clause. Pure. */
  readonly broken: (ask: A) => boolean;
  readonly says: (ask: A) => Text;
  readonly remedy: (ask: A) => Text;
  readonly facts?: (ask: A) => JsonObject;
}

/** The part of the regulation `judge` needs: which clauses govern which matters, and which are switched off. */
export interface Governance {
  readonly mode: (clause: ClauseId) => ClauseMode;
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

/** What `judge` asks of every rule, all of one shape: reading four members of many shapes costs more than most rules. */
interface Asked {
  readonly clause: ClauseId;
  readonly always: boolean;
  readonly parts: ((ask: never) => readonly Circumstances[]) | null;
  readonly broken: (ask: never) => boolean;
}

const asked = new WeakMap<readonly object[], readonly Asked[]>();

function askedOf(rules: readonly Rule<never>[]): readonly Asked[] {
  const known = asked.get(rules);
  if (known) return known;
  const made = rules.map(({ clause, always, parts, broken }) => ({
    clause,
    always: always === true,
    parts: parts ?? null,
    broken,
  }));
  asked.set(rules, made);
  return made;
}

/** Returns every clause that stands against the act, the gravest first. Pure: same ask, same verdict, on server and in browser. */
export function judge<A extends Circumstances>(rules: readonly Rule<A>[], ask: A, law: Governance): Verdict {
  const findings: Finding[] = [];
  const kept: ClauseId[] = [];
  const whole = [ask];
  let cut: Asked['parts'] = null;
  let parts: readonly A[] = whole;
  const list = askedOf(rules);
  for (let at = 0; at < list.length; at++) {
    const rule = list[at] as Asked;
    // Rules of one list share how they cut the act into parts: it is cut once.
    if (rule.parts !== cut) {
      cut = rule.parts;
      parts = (cut?.(ask as never) as readonly A[] | undefined) ?? whole;
    }
    for (const one of parts) {
      if (!rule.always && !law.governs(rule.clause, one.matter ?? null)) continue;
      if (rule.broken(one as never)) findings.push(findingOf(rules[at] as Rule<A>, one));
      else if (!kept.includes(rule.clause)) kept.push(rule.clause);
    }
  }
  if (findings.length > 1) findings.sort((a, b) => order(a, law) - order(b, law));
  return { findings, kept };
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
  return rules.map((rule) => ({ ...rule, parts }) as unknown as Rule<A>);
}

function findingOf<A>(rule: Rule<A>, ask: A): Finding {
  const fields = typeof rule.fields === 'function' ? rule.fields(ask) : (rule.fields ?? []);
  return {
    rule: rule.id,
    clause: rule.cites?.(ask) ?? rule.clause,
    kind: rule.kind,
    says: rule.says(ask),
    remedy: rule.remedy(ask),
    facts: rule.facts?.(ask) ?? {},
    fields,
  };
}

function order(finding: Finding, law: Governance): number {
  return kindOrder[finding.kind] * modeOrder.length + modeOrder.indexOf(law.mode(finding.clause));
}
