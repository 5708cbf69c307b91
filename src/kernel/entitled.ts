/** Whether the act is for whoever asks at all: decided before anything of the thing it is about is told. */
import { YearNotLoaded } from './calendar.ts';
import { levelIds, regimeIds } from './generated/clauses.ts';
import { phrases, type Text } from './text.ts';
import { type Circumstances, type Finding, findingOf, type Governance, graver, type Rule } from './verdict.ts';

const say = phrases(
  {
    'not-for': '此事依规定不由提出的人办理。',
    'not-for.remedy': '请有权办理的人办理。',
  },
  {
    'not-for': 'This is not for whoever asked for it to do.',
    'not-for.remedy': 'Ask someone whose office it is.',
  },
);

/** What everybody has before a thing is looked at: himself, the moment, the unit and its law, and what he typed. */
const circumstances: ReadonlySet<PropertyKey> = new Set(['actor', 'now', 'unit', 'settings', 'calendar', 'input']);

/** What he may know of: a rule that looks at nothing else of him asks no office. */
const knowing: ReadonlySet<PropertyKey> = new Set(['tokens', 'clearances', 'unready', 'name']);

/**
 * What stands against an act whatever it is about: rules of somebody's office that look at nothing but who asks. Those of clauses
 * that govern only some levels or regimes wait until the thing is known.
 */
export function notByOffice<A extends Circumstances>(
  rules: readonly Rule<A>[],
  { actor, now, unit, settings, calendar }: Circumstances,
  law: Governance,
): readonly Finding[] {
  const bare = onlyKnown({ actor, now, unit, settings, calendar });
  const found = rules.flatMap((rule) => {
    if (rule.kind !== 'denied' || rule.parts || !(rule.always || governsAll(law, rule))) return [];
    try {
      return rule.broken(bare as A) ? [findingOf(rule, bare as A)] : [];
    } catch (error) {
      if (error instanceof NotKnown || error instanceof YearNotLoaded) return [];
      throw error;
    }
  });
  return found.sort(graver(law));
}

/**
 * What stands against the act for not being his, told without a word of the thing: rules of never (`denied`) that looked at who acts.
 * `others`: where they looked at what he is to the thing, and not at his office alone, the other clauses by which it is never done
 * are named too.
 */
export function notForActor<A extends Circumstances>(
  rules: readonly Rule<A>[],
  ask: A,
  law: Governance,
  others = false,
): readonly Finding[] {
  const looked = { at: new Set<PropertyKey>(), actor: false };
  const actor = noticed(ask.actor, (key) => void (looked.actor ||= !knowing.has(key)));
  const noticing = <P extends Circumstances>(part: P): P => noticed(part, (key) => void looked.at.add(key));
  const whole = noticing({ ...ask, actor });
  const found = rules.flatMap((rule) => {
    if (rule.kind !== 'denied') return [];
    const parts = rule.parts ? (rule.parts(whole as never) as readonly A[]) : [whole];
    return parts.flatMap((one) => {
      if (!(rule.always || law.governs(rule.clause, one.matter ?? null))) return [];
      const part = one === whole ? whole : noticing(one);
      looked.actor = false;
      looked.at.clear();
      if (!broken(rule, part)) return [];
      const how = { looked: looked.actor, alone: isBlind(looked.at) };
      return [{ ...how, finding: toldBlind(rule, part, looked.at) }];
    });
  });
  const his = found.filter((one) => one.looked);
  const told = others && his.length > 0 && !his.some((one) => one.alone) ? found : his;
  const once = new Map(told.map(({ finding }) => [`${finding.rule} ${finding.clause} ${finding.says.zh}`, finding]));
  return [...once.values()].sort(graver(law));
}

function isBlind(looked: ReadonlySet<PropertyKey>): boolean {
  return [...looked].every((key) => circumstances.has(key));
}

function broken<A extends Circumstances>(rule: Rule<A>, part: A): boolean {
  try {
    return rule.broken(part);
  } catch (error) {
    if (error instanceof YearNotLoaded) return false;
    throw error;
  }
}

/** In the rule's own words where these speak of nothing but who asks and what he typed, else in words that fit all. */
function toldBlind<A extends Circumstances>(rule: Rule<A>, part: A, looked: Set<PropertyKey>): Finding {
  const blind = <T>(told: () => T, instead: T): T => {
    looked.clear();
    const said = told();
    return isBlind(looked) ? said : instead;
  };
  const words = (told: (ask: A) => Text, instead: Text) => blind(() => told(part), instead);
  return {
    rule: rule.id,
    clause: rule.cites?.(part) ?? rule.clause,
    kind: rule.kind,
    says: words(rule.says, say('not-for')),
    remedy: words(rule.remedy, say('not-for.remedy')),
    facts: {},
    fields: typeof rule.fields === 'function' ? [] : (rule.fields ?? []),
  };
}

class NotKnown extends Error {}

/** Whoever reads what is not there yet is stopped, and does not take it for nothing. */
export function onlyKnown<T extends object>(known: T): T {
  const wanted = (key: PropertyKey) => {
    if (typeof key === 'string' && !(key in known)) throw new NotKnown(key);
  };
  return new Proxy(known, {
    get: (target, key) => {
      wanted(key);
      return Reflect.get(target, key) as unknown;
    },
    has: (target, key) => {
      wanted(key);
      return Reflect.has(target, key);
    },
    ownKeys: () => {
      throw new NotKnown('all');
    },
  });
}

/** Whoever reads of it is noticed. */
function noticed<T extends object>(of: T, read: (key: PropertyKey) => void): T {
  return new Proxy(of, {
    get: (target, key) => {
      read(key);
      return Reflect.get(target, key) as unknown;
    },
  });
}

function governsAll(law: Governance, { clause }: Pick<Rule<never>, 'clause'>): boolean {
  return levelIds.every((level) => regimeIds.every((regime) => law.governs(clause, { level, regime })));
}
