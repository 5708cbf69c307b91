import type { Evidence } from '#kernel/evidence.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { isBody } from '#kernel/own-name.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../../phrases/outside.ts';
import type { OutsideDuty, OutsideUnit } from '../../tables.ts';

/** A body on the list, with what it is there for. */
export type OutsideBody = Pick<OutsideUnit, 'name' | 'serves' | 'above'>;

/** An act that rests on the letter of another body. */
export interface Outside {
  /** Who is on the list today. */
  readonly outside: readonly OutsideBody[];
}

/** What a body is to be competent for; of one that stands above an issuer, above which. */
export interface Competence {
  readonly serves: readonly OutsideDuty[];
  readonly issuer?: string | null;
}

/** Whether a name is that of a body on the list that is competent for this. */
export function isCompetent(name: string, { outside }: Outside, { serves, issuer }: Competence): boolean {
  return outside.some(
    (one) =>
      serves.includes(one.serves) && isBody(name, one.name) && (one.above === null || isBody(issuer ?? '', one.above)),
  );
}

/** Bodies in authority, whose letter can designate others. */
export const authorities = ['superior_bureau', 'superior_dept'] as const satisfies readonly OutsideDuty[];

/** The letter is of a body that is competent for this: anybody’s paper proves nothing. Null where none is needed. */
export function ofCompetent<A extends Circumstances & Outside>(
  clause: ClauseId,
  of: (ask: A) => (Competence & { readonly paper: Pick<Evidence, 'sender'> | null }) | null,
  field = 'evidence_id',
): Rule<A> {
  return {
    id: `${field}-competent`,
    clause,
    kind: 'fields',
    fields: [field],
    broken: (ask) => {
      const wanted = of(ask);
      return !!wanted?.paper && !isCompetent(wanted.paper.sender, ask, wanted);
    },
    says: (ask) => {
      const { paper, serves } = of(ask) ?? { paper: null, serves: [] };
      return say('not-competent', {
        sender: paper?.sender ?? '',
        serves: list(serves.map((one) => say(`serves.${one}`))),
      });
    },
    remedy: () => say('not-competent.remedy'),
  };
}
