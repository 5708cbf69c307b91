import { bareName, isOurselves } from '#kernel/own-name.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/leaving.ts';

type Names = readonly (string | null | undefined)[];

/** Who may stand behind a signature of the other side. */
export interface OtherSide {
  /** People of this house with the name that was signed: a name alone does not tell whose it is. */
  readonly house: readonly string[];
  /** The bodies that may have signed, as they are called. */
  readonly theirs: Names;
}

/** Words that stand for whoever holds the pen. */
const oneself = /^(本人|同上|自己|我|同前)$/;
const bracketed = /[（(【[]([^）)】\]]*)[）)】\]]/gu;

/** A signature as it is compared: what stands in brackets comes before the name, and no word of address or proxy behind it. */
export function signedName(signature: string | null | undefined): string {
  const [text, aside] = [signature ?? '', [...(signature ?? '').matchAll(bracketed)].map(([, words]) => words)];
  return bareName(`${aside.join('')}${text.replace(bracketed, '')}`).replace(/(同志|代[签收领]?)$/u, '');
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
    const given = signedName(signed(ask));
    if (oneself.test(given)) return given;
    return (
      ours(ask).find((name) => name && bareName(name) === given) ??
      ask.other.house.find((name) => isOurs(given, name, ask.other, ask.unit.name))
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
