import { type Evidence, independent } from '#kernel/evidence.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { ofCompetent, type Outside } from '#modules/organization/door/rules/competent.ts';
import { say } from '../phrases/destruction.ts';

/** What was chosen as the certificate of a tool or of equipment. */
export interface Certified extends Outside {
  /** null where none was given, or none that may be known of. */
  readonly certificate: Evidence | null;
  readonly input: { readonly certificate_id?: string | undefined };
}

/** A certificate is a paper that is here and belongs to nothing else. */
export function certificateFound<A extends Circumstances & Certified>(clause: ClauseId): Rule<A> {
  return {
    id: 'certificate-found',
    clause,
    kind: 'fields',
    fields: ['certificate_id'],
    broken: ({ input, certificate }) =>
      Boolean(input.certificate_id) && (certificate === null || certificate.object_table !== null),
    says: () => say('no-certificate'),
    remedy: () => say('no-certificate.remedy'),
  };
}

/** It is of a body that tests. */
export function certifiedByTester<A extends Circumstances & Omit<Certified, 'input'>>(clause: ClauseId): Rule<A> {
  return ofCompetent<A>(
    clause,
    ({ certificate }) => ({ paper: certificate, serves: ['testing', 'superior_bureau'] }),
    'certificate_id',
  );
}

/** CARRIER-065: what shows that a tool leaves nothing behind. */
export function toolCertified<A extends Circumstances & Certified>(): readonly Rule<A>[] {
  return [
    certificateFound<A>('CARRIER-065'),
    certifiedByTester<A>('CARRIER-065'),
    independent<A>('CARRIER-065', ({ certificate, actor }) => ({ papers: [certificate], concerned: [actor.id] })),
  ];
}
