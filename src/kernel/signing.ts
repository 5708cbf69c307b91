/** What people sign: pledges, letters. A set is data: what it says, who owes it, for how long it is good, what waits for it. */
import { z } from 'zod';
import { plusHours } from './civil.ts';
import { confirmedRule } from './confirmed.ts';
import type { Edition } from './edition.ts';
import { shown } from './form.ts';
import type { ClauseId, PersonGrade, RoleId } from './generated/clauses.ts';
import type { Instant } from './json.ts';
import type { Settings } from './parameter.ts';
import { phrases, type Text } from './text.ts';
import { type Answers, answersTo, type SignedItem, understoodRules } from './understood.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    text: '要签订的文本',
    unread: '没有显示{name}的现行文本，无从签订。',
    replaced: '{name}已有新的文本，显示的不是现行文本。',
    'text.remedy': '打开本事项，阅读现行文本后再签订。',
    answers: '逐项问答',
    agreed: '签订前须确认：{agrees}。',
    'agreed.remedy': '阅读{name}后确认。',
    outdated: '{name}的现行文本缺少这一项：{item}',
    'outdated.remedy': '由保密工作机构发布列有该项的文本后再签订。',
  },
  {
    text: 'Text to sign',
    unread: 'The text of the {name} in force was not shown, so there is nothing to sign.',
    replaced: 'A new text of the {name} has come into force; the one shown is not it.',
    'text.remedy': 'Open the act, read the text in force, then sign.',
    answers: 'Questions',
    agreed: 'It must be confirmed first: {agrees}.',
    'agreed.remedy': 'Read the {name}, then confirm.',
    outdated: 'The text of the {name} in force lacks this item: {item}',
    'outdated.remedy': 'The secrecy office publishes a text that has it; then it is signed.',
  },
);

/** As much of a person as decides whether he owes a signature. */
export interface Signer {
  readonly grade: PersonGrade;
  readonly leadership: boolean;
  readonly roles: readonly RoleId[];
}

export interface Signing {
  /** Its act is `signing.sign-<id>`, and a signature names it by this. */
  readonly id: string;
  readonly clause: ClauseId;
  readonly name: Text;
  /** What whoever signs confirms to have read and to take upon himself. */
  readonly agrees: Text;
  readonly items: readonly SignedItem[];
  /** The unit publishes the text itself; otherwise the regulation's own is signed. */
  readonly published: boolean;
  readonly owedBy: (signer: Signer, settings: Settings) => boolean;
  readonly term: Term;
  /** What waits for it, beside what somebody may know at all (decision 0010). */
  readonly holdsUp?: HeldUp;
}

export interface Term {
  /** How long a signature is good for; null: until the act that ends what it was given for. */
  readonly months: (settings: Settings) => number | null;
  /** How long before its end it is owed anew, and how long one has who owes the first. */
  readonly days: (settings: Settings) => number;
  /** A renewal near the end of the signature before it runs on from there. */
  readonly runsOn: boolean;
}

interface HeldUp {
  readonly when: (settings: Settings) => boolean;
  readonly says: Text;
  readonly remedy: Text;
}

/** A line of a text: of an item of the set, or the unit's own. */
export type Line = { readonly item?: string; readonly clause: ClauseId; readonly text: string };

/** The text in force. */
export interface SigningText extends Edition {
  /** null: the regulation's own, which is kept as soon as the first signs it. */
  readonly id: string | null;
  readonly supersedes: number | null;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly digest: string;
}

/** Somebody's last signature: of which text, and how long it is good for. */
export interface Signed {
  readonly digest: string;
  readonly until: Instant | null;
}

export interface SigningFacts {
  readonly text: SigningText;
  readonly signer: Signer;
  readonly last: Signed | null;
  /** He gave his password once more, just now. */
  readonly confirmed: boolean;
}

export interface SigningInput {
  /** Digest of the text that was shown: what nobody was shown nobody signs. */
  readonly text?: string | undefined;
  readonly answers: Answers;
  readonly agreed: boolean;
}
type Asking = Circumstances & SigningFacts & { readonly input: SigningInput };

export function linesOf(items: readonly SignedItem[]): Line[] {
  return items.map(({ id, clause, text }) => ({ item: id, clause, text: text.zh }));
}

/** The form: the text in force is shown and signed, and nobody chooses another. */
export function signingInput({ items, agrees }: Signing) {
  const text = z.string().length(64).optional();
  return z.strictObject({
    text: text.meta(shown(say('text'), { widget: 'reading', begins: 'text' })),
    answers: answersTo(items).meta(shown(say('answers'))),
    agreed: z.boolean().default(false).meta(shown(agrees)),
  });
}

/** Read, understood item by item, and by himself: what every signature asks. */
export function signingRules(signing: Signing): Rule<Asking>[] {
  const { clause, name, agrees, items, published } = signing;
  return [
    {
      id: 'text-shown',
      clause,
      kind: 'state',
      fields: ['text'],
      broken: ({ input, text }) => input.text !== text.digest,
      says: ({ input }) => say(input.text === undefined ? 'unread' : 'replaced', { name }),
      remedy: () => say('text.remedy'),
    },
    {
      id: 'agreed',
      clause,
      kind: 'fields',
      fields: ['agreed'],
      broken: ({ input }) => !input.agreed,
      says: () => say('agreed', { agrees }),
      remedy: () => say('agreed.remedy', { name }),
    },
    ...(published ? items.map((item) => named(signing, item)) : []),
    ...understoodRules(items),
    confirmedRule(clause),
  ];
}

/** A text from before an item was added no longer serves. */
function named({ name }: Signing, { id, clause, text: item }: SignedItem): Rule<Asking> {
  return {
    id: `names-${id}`,
    clause,
    kind: 'state',
    broken: ({ text }) => !text.lines.some((line) => line.item === id),
    says: () => say('outdated', { name, item }),
    remedy: () => say('outdated.remedy'),
  };
}

/** What waits for a signature does so for whoever owes it and has none in force; what `exempt` names goes on all the same. */
export function heldUpRule<A extends Circumstances>(
  { id, clause, holdsUp }: Signing & { readonly holdsUp: HeldUp },
  unsigned: (ask: A) => boolean,
  exempt: (ask: A) => boolean = () => false,
): Rule<A> {
  return {
    id,
    clause,
    kind: 'state',
    broken: (ask) => holdsUp.when(ask.settings) && unsigned(ask) && !exempt(ask),
    says: () => holdsUp.says,
    remedy: () => holdsUp.remedy,
  };
}

export function isGood(signed: Signed | null | undefined, now: Instant): boolean {
  return !!signed && (signed.until === null || signed.until > now);
}

/** Owed by this moment, and why: the first, the end of the one before, or a text that has changed since. */
export interface Owed {
  /** Tells it from others of its clock. */
  readonly of: string;
  readonly due: Instant;
}

/** null while one stands that is good for longer and was given under the text in force. */
export function owedOf(
  { term }: Signing,
  last: Signed | null,
  text: SigningText | null,
  { now, settings }: Pick<Circumstances, 'now' | 'settings'>,
): Owed | null {
  const soon = daysOn(now, term.days(settings));
  if (last === null) return { of: 'first', due: soon };
  const { until, digest } = last;
  if (until !== null && until <= soon) return { of: until.slice(0, 10), due: until > now ? until : soon };
  return text === null || digest === text.digest ? null : { of: `edition-${text.edition}`, due: soon };
}

/** The last one may be renewed: it ends soon, or the text has changed since. */
export function isRenewable(
  { term }: Signing,
  { last, text, now, settings }: Pick<Asking, 'last' | 'text' | 'now' | 'settings'>,
): boolean {
  if (!last || !isGood(last, now) || last.digest !== text.digest) return true;
  return endsSoon(term, last, { now, settings });
}

/** From when a signature counts. Only what ends soon is run on from: a new text asked for sooner gives nobody a longer term. */
export function countsFrom(
  { term }: Signing,
  { last, now, settings }: Pick<Asking, 'last' | 'now' | 'settings'>,
): Instant {
  const before =
    term.runsOn && last && isGood(last, now) && endsSoon(term, last, { now, settings }) ? last.until : null;
  return before ?? now;
}

function endsSoon(term: Term, { until }: Signed, { now, settings }: Pick<Circumstances, 'now' | 'settings'>): boolean {
  return until !== null && now >= daysOn(until, -term.days(settings));
}

function daysOn(instant: Instant, days: number): Instant {
  return plusHours(instant, 24 * days);
}
