import { type Hand, registryHand } from '#kernel/custody.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { business, issuers } from './titles.ts';

export interface OldPaper {
  readonly n: number;
  readonly title: string;
  readonly level: LevelId;
  readonly issuer: string;
  readonly issuedOn: CivilDate;
  readonly hands: readonly Hand[];
}

const yearsBack = 4;

/** Old papers in the order of their dates, the oldest first: every business of the bureau, four years of it. */
export function oldPapers(at: Instant): OldPaper[] {
  const today = Temporal.PlainDate.from(at.slice(0, 10));
  const lines = Array.from({ length: yearsBack }, (_, years) => business.map((line) => ({ line, years }))).flat();
  return lines
    .map(({ line: [title, level], years }, n) => {
      const issuedOn = today.subtract({ days: 365 * years + 20 + ((n * 37) % 300) }).toString();
      const hands = Array.from({ length: 1 + ((n * 3) % 4) }, (_, copy) => handOf(n, years, copy));
      return { n, title, level, issuer: issuers[n % issuers.length] ?? '', issuedOn, hands };
    })
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
}

/** Where a copy has come to: recent papers are here, older ones archived, destroyed or passed on, and one cannot be found. */
function handOf(n: number, years: number, copy: number): Hand {
  if (years === 0) return registryHand;
  if (n === 24 && copy === 0) return { kind: 'missing', id: null };
  const way = (n * 7 + copy * 3) % 10;
  if (years === 1 && way < 6) return registryHand;
  if (way % 3 === 0) return { kind: 'archive', id: `第${n + 1}号案卷` };
  if (way % 3 === 1) return { kind: 'destroyed', id: null };
  return way === 8 ? { kind: 'unit', id: '云川市档案中心' } : registryHand;
}
