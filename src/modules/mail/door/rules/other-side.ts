import { bareName, isOurselves } from '#kernel/own-name.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/leaving.ts';

type Names = readonly (string | null | undefined)[];

/** Who may stand behind a signature of the other side. */
export interface OtherSide {
  /** People of this house with the name that was signed: a name alone does not tell whose it is. */
  readonly house: readonly string[];
  /** The bodies that may have signed, as they are called. */
  readonly theirs: Names;
}

/** Words that stand for whoever holds the pen, and such as name nobody at all. */
const oneself = /^(本人|同上|自己|我|同前)$/;
const nobody = /^(?:已|均已)?(?:签[收字领名]?|收[到讫]?|送达)$/;
/** What stands behind a name and is no part of it: address, office, and how it was signed. */
const behind =
  /(?:同志|先生|女士|副?(?:处|科|局|厅|部|股|组|室|所)长|主任|书记|科员|经理|老师|代表?为?|亲?自?签[收字领名]?|[收领送取转](?:[到讫件取来达交])?)+$/u;
const bracketed = /[（(【[]([^）)】\]]*)[）)】\]]/gu;

/** The names in a signature as they are compared: what stands in brackets comes before the name; as written, and without what stands behind. */
export function signedNames(signature: string | null | undefined): readonly string[] {
  return (signature ?? '').split(/[、,，;；/]/).flatMap((text) => {
    const aside = [...text.matchAll(bracketed)].map(([, words]) => words);
    const whole = bareName(`${aside.join('')}${text.replace(bracketed, '')}`);
    return [...new Set([whole, whole.replace(behind, '')])].filter((name) => name !== '');
  });
}

/** Whether a signature names nobody: left empty, or a word instead of a name. */
export function unsignedBy(signature: string | null | undefined): boolean {
  return namesNothing(signature) || nobody.test(bareName(signature ?? ''));
}

/** Whether a word means whoever writes it. */
export function isOneself(name: string | null | undefined): boolean {
  return oneself.test(bareName(name ?? ''));
}

/** The name of one of ours, unless the body he is said to come from is the other side. */
function isOurs(given: string, name: string, { theirs }: OtherSide, unit: string): boolean {
  const own = bareName(name);
  if (own === '' || !given.endsWith(own)) return false;
  const from = given.slice(0, given.length - own.length);
  if (from.length < 2 || isOurselves(from, unit)) return true;
  return !theirs
    .map((body) => bareName(body ?? ''))
    .some((body) => body !== '' && (body.includes(from) || from.includes(body)));
}

/**
 * CARRIER-007: both sides sign, and they are two: whoever hands over does not stand in for whoever receives, nor the other way round,
 * and nor does a colleague of his.
 */
export function otherSide<A extends Circumstances & { readonly other: OtherSide }>(
  field: string,
  signed: (ask: A) => string | null | undefined,
  ours: (ask: A) => Names = ({ actor }) => [actor.name],
): Rule<A> {
  const one = (ask: A) => {
    const given = signedNames(signed(ask));
    return (
      given.find((name) => oneself.test(name)) ??
      ours(ask).find((name) => name && given.includes(bareName(name))) ??
      ask.other.house.find((name) => given.some((text) => isOurs(text, name, ask.other, ask.unit.name)))
    );
  };
  return {
    id: 'other-side-signs',
    clause: 'CARRIER-007',
    kind: 'fields',
    fields: [field],
    broken: (ask) => setting(ask.settings, 'CARRIER-007.signatures').length > 1 && one(ask) !== undefined,
    says: (ask) => say('signed-for-both', { name: one(ask) ?? '' }),
    remedy: () => say('signed-for-both.remedy'),
  };
}
