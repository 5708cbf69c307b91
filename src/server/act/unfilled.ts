import { z } from 'zod';
import { notForActor } from '#kernel/entitled.ts';
import { type Ask, type Finding, type Governance, judge, type Matter } from '#kernel/verdict.ts';
import type { Erased } from './erased.ts';
import type { Act } from './act.ts';
import { circumstancesOf } from './enter.ts';
import { consider } from './judge.ts';
import { typedPeriod } from './typed-period.ts';

/** What can be told of an act before its form is filled in. */
export interface Beforehand {
  /** What stands against it whatever will be filled in. */
  readonly findings: readonly Finding[];
  /** Fields no schema requires that a rule demands as things stand. */
  readonly demands: readonly string[];
  /** What is typed already and cannot stay, told at its fields. */
  readonly ahead: readonly Finding[];
}

const nothing: Beforehand = { findings: [], demands: [], ahead: [] };

/**
 * What stands against an act whose form still lacks what it requires. Undefined if the thing itself is not there. Where the facts
 * cannot be found without what is missing, only what needs no facts can be told.
 */
export async function considerUnfilled(
  act: Pick<Act, 'app' | 'connection' | 'presence' | 'procedure'>,
  given: unknown,
): Promise<Beforehand | undefined> {
  const { procedure, presence } = act;
  const { law } = presence;
  const unfilled = unfilledOf(procedure, given, presence.actor.id);
  if (!unfilled) return nothing;
  const demands = (ask: Ask<object, unknown>) => demandsOf(procedure, ask, { law, unfilled, given });
  const ahead = typedPeriod(procedure, circumstancesOf(presence), unfilled.input, law);
  const blind = () => ({
    findings: [],
    ahead,
    demands: demands({ ...circumstancesOf(presence), input: unfilled.input, matter: typedMatter(unfilled.input) }),
  });
  try {
    const bare = { ...act, procedure: { ...procedure, rules: [] }, input: unfilled.input, permit: null, key: null };
    const considered = await consider(bare);
    const apart = !unfilled.wasRead();
    if (!considered) return apart ? undefined : blind();
    const findings = standing(procedure, considered.ask, { law, unfilled, apart });
    return { findings, demands: demands(considered.ask), ahead };
  } catch (error) {
    if (!unfilled.wasRead()) throw error;
    return blind();
  }
}

/**
 * The empty fields that rules want as things stand, as far as they do not look at what else is empty. Only marked, and nothing is refused
 * by it: where facts cannot be found yet, a rule that needs one stumbles, and tells nothing.
 */
function demandsOf(
  { rules }: Pick<Erased, 'rules'>,
  ask: Ask<object, unknown>,
  { law, unfilled, given }: { readonly law: Governance; readonly unfilled: Unfilled; readonly given: unknown },
): string[] {
  unfilled.judging();
  const typed = new Set(Object.keys(given as object));
  const wanted = rules.flatMap((rule) => {
    if (rule.kind !== 'fields') return [];
    unfilled.wasRead();
    try {
      const { findings } = judge([rule], { ...ask }, law);
      return unfilled.wasRead() ? [] : findings.flatMap(({ fields }) => fields);
    } catch {
      return [];
    }
  });
  return [...new Set(wanted)].filter((field) => !typed.has(field));
}

/** The kind of secret a form says itself. */
function typedMatter(input: unknown): Matter | null {
  const { level, regime } = input as Partial<Matter>;
  return level ? { level, regime: regime ?? 'own' } : null;
}

/** An input in which required fields are still empty, and whoever reads one of them is noticed. */
interface Unfilled {
  readonly input: unknown;
  /** Whether one of the empty fields was looked at since the last asking. */
  readonly wasRead: () => boolean;
  /** From now on the empty fields are what they are; until then a person is the actor himself, so that facts can be found. */
  readonly judging: () => void;
}

const peopleFields = ['person', 'people', 'persons'];
const texts = ['text', 'long-text'];

/** Undefined where nothing required is missing, where what is there is wrong, or where the schema is no plain form. */
function unfilledOf({ input: schema }: Erased, given: unknown, actor: string): Unfilled | undefined {
  if (!(schema instanceof z.ZodObject) || typeof given !== 'object' || given === null) return undefined;
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  const empty = Object.keys(shape).filter((key) => !(key in given) && !shape[key]?.safeParse(undefined).success);
  const rest = z.object(Object.fromEntries(Object.entries(shape).filter(([key]) => !empty.includes(key))));
  const parsed = rest.safeParse(given);
  if (empty.length === 0 || !parsed.success) return undefined;
  const found = new Map(empty.map((key) => [key, standIn(key, shape[key], actor)]));
  let [read, judging] = [false, false];
  const looked = (key: PropertyKey) => {
    if (typeof key !== 'string' || !found.has(key)) return undefined;
    read = true;
    return judging ? undefined : found.get(key);
  };
  const input = new Proxy<Record<string, unknown>>(parsed.data, {
    get: (target, key) => looked(key) ?? Reflect.get(target, key),
    has: (target, key) => looked(key) !== undefined || Reflect.has(target, key),
    ownKeys: (target) => {
      read = true;
      return [...Reflect.ownKeys(target), ...(judging ? [] : empty)];
    },
    getOwnPropertyDescriptor: (target, key) => {
      const value = looked(key);
      const own = Reflect.getOwnPropertyDescriptor(target, key);
      return own ?? (value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: true });
    },
  });
  const wasRead = () => {
    const was = read;
    read = false;
    return was;
  };
  return { input, wasRead, judging: () => void (judging = true) };
}

/** A list may be empty, a text too, and a person may be the actor; nothing else has a value that says nothing. */
function standIn(key: string, schema: z.ZodType | undefined, actor: string): unknown {
  if (schema instanceof z.ZodArray) return [];
  const widget = schema?.meta()?.['x-widget'];
  if (
    schema instanceof z.ZodString &&
    !peopleFields.includes(key) &&
    (widget === undefined || texts.includes(String(widget)))
  )
    return '';
  return widget === 'person' || peopleFields.includes(key) ? actor : undefined;
}

/**
 * The findings that stand whatever will be filled in: of rules that look at none of the empty fields and, where the facts were
 * found by one of them (`apart` false), only of those that say they are about the thing alone.
 */
function standing(
  { rules }: Pick<Erased, 'rules'>,
  ask: Ask<object, unknown>,
  { law, unfilled, apart }: { readonly law: Governance; readonly unfilled: Unfilled; readonly apart: boolean },
): readonly Finding[] {
  unfilled.judging();
  const asked = apart ? rules : rules.filter((rule) => rule.alone);
  const found = asked.flatMap((rule) => {
    // Each its own ask: what one rule worked out of an empty field is not taken over unseen by the next.
    const findings = unlessRead(unfilled, () => judge([rule], { ...ask }, law).findings) ?? [];
    return findings.length > 0 ? [{ rule, findings }] : [];
  });
  const notHis = found.flatMap(({ rule }) => unlessRead(unfilled, () => notForActor([rule], { ...ask }, law)) ?? []);
  return notHis.length > 0 ? notHis : found.flatMap(({ findings }) => findings);
}

/** Undefined if an empty field was looked at; that it was empty may also have been more than the asking could bear. */
function unlessRead<T>(unfilled: Unfilled, asking: () => T): T | undefined {
  unfilled.wasRead();
  try {
    const found = asking();
    return unfilled.wasRead() ? undefined : found;
  } catch (error) {
    if (!unfilled.wasRead()) throw error;
    return undefined;
  }
}
