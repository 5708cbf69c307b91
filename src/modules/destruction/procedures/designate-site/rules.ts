import type { Approval } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { siteSet } from '../../happenings.ts';
import { say } from '../../phrases/destruction.ts';
import { certificateFound } from '../../rules/certificate.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const keepers = ['secrecy_officer', 'secrecy_office_head'] as const;

type A = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([onlyFor('CARRIER-062', ...keepers), certificateFound<A>('CARRIER-062')]);

export const causes = [
  brings(siteSet, (ask: A) => [{ ...ask, thing: ask.known ?? fresh, until: ask.input.until }], {
    kind: 'destruction_site',
  }),
];

export function approval({ input, kind, evidence, certificate }: A): Approval {
  const { name, until } = input;
  const summary = {
    name,
    kind: { ...say(`kind.${kind}`) },
    until: until ?? null,
    ...(evidence && { evidence_id: evidence.id }),
    ...(certificate && { certificate_id: certificate.id }),
  };
  return {
    then: 'execute',
    title: say('designate-site.title', { name }),
    summary,
    content: canonical(summary),
    departmentId: null,
  };
}
