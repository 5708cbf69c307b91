/** What the words of a text say of the secrets it is about, whatever its form has been told. */
import type { LevelId, RegimeId } from './generated/clauses.ts';
import { levelRank } from './label.ts';
import { simplified } from './mark-scan.ts';

/** A text that denies being secret names none. */
const denial = /(?:不属于|不涉及|不是|并非|没有涉及|未涉及|非)(?:国家秘密|涉密)|[非不未]涉密/g;
const ofState = /国家秘密|保密事项范围|保密法/g;
/** Those who handle secrets are none. */
const secret = /国家秘密|绝密|机密|秘密级|涉密(?!人员|岗位)/g;
const levels: readonly (readonly [string, LevelId])[] = [
  ['绝密', 'top_secret'],
  ['机密', 'secret'],
  ['秘密级', 'confidential'],
];

const words = (text: string | null) =>
  simplified((text ?? '').normalize('NFKC'))
    .replace(/\s/g, '')
    .replace(denial, '');

/** The words of the law on state secrets. */
export function stateWordsIn(text: string | null): readonly string[] {
  return words(text).match(ofState) ?? [];
}

interface Told {
  readonly regime: RegimeId;
  /** null where nobody could tell it. */
  readonly level: LevelId | null;
}

/** The words that say more than was told: of a secret of the state or a higher level than this. */
export function saidBeyond(text: string, { regime, level }: Told): readonly string[] {
  if (regime === 'own') return words(text).match(secret) ?? [];
  const higher = levels.filter(
    ([word, named]) => level !== null && levelRank[named] > levelRank[level] && words(text).includes(word),
  );
  return [...(regime === 'state' ? [] : stateWordsIn(text)), ...higher.map(([word]) => word)];
}
