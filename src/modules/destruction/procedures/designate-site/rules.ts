import type { Approval } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { civilDay, plusDays, plusMonths } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { fromOutside, independent, onEvidence } from '#kernel/evidence.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases/destruction.ts';
import type { DestructionSite } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const keepers = ['secrecy_officer', 'secrecy_office_head'] as const;

type A = Ask<Facts, Input>;

/** Places the state itself designates (条例 28); another kind is a place only where the regulation names it. */
const official: readonly DestructionSite['kind'][] = [
  'designated_destruction_unit',
  'municipal_destruction_centre',
  'superior_designated_place',
  'provincial_secrecy_bureau',
];
const inHouse = ({ kind }: Facts) => kind === 'in_house_shredder';

/** Another's place is designated by another's letter; our own shredder only by the leader who agrees to it. */
const byDocument = onEvidence<A>('CARRIER-062', ({ evidence }) => ({ evidence, record: null })).map((rule) => ({
  ...rule,
  broken: (ask: A) => !inHouse(ask) && rule.broken(ask),
}));

export const rules = rulesFor<Facts, Input>()([
  onlyFor('CARRIER-062', ...keepers),
  {
    id: 'lawful-kind',
    clause: 'CARRIER-062',
    kind: 'denied',
    broken: (ask) =>
      !official.includes(ask.kind) && !inHouse(ask) && ask.kind !== setting(ask.settings, 'CARRIER-062.site'),
    says: ({ kind }) => say('unlawful-kind', { kind: say(`kind.${kind}`) }),
    remedy: () => say('unlawful-kind.remedy'),
  },
  ...byDocument,
  {
    id: 'certificate-found',
    clause: 'CARRIER-062',
    kind: 'fields',
    fields: ['certificate_id'],
    broken: ({ input, certificate }) =>
      Boolean(input.certificate_id) && (certificate === null || certificate.object_table !== null),
    says: () => say('no-certificate'),
    remedy: () => say('no-certificate.remedy'),
  },
  fromOutside<A>('CARRIER-062', ({ evidence, certificate }) => [evidence, certificate]),
  independent<A>('CARRIER-062', ({ evidence, certificate, actor }) => ({
    papers: [evidence, certificate],
    concerned: [actor.id],
  })),
  dateWithin({
    clause: 'CARRIER-062',
    field: 'until',
    name: say('field.until'),
    value: ({ input }) => input.until,
    between: ({ now, settings }) => ({
      from: plusDays(civilDay(now), 1),
      to: plusMonths(civilDay(now), 12 * setting(settings, 'LAW.window_designate_site_until')),
    }),
  }),
]);

/** Where classified carriers may be destroyed is agreed to by the leader in charge, who answers for it. */
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
    steps: [{ role: 'leader_in_charge', clauses: ['CARRIER-062'] }],
    then: 'execute',
    title: say('designate-site.title', { name }),
    summary,
    content: canonical(summary),
    departmentId: null,
  };
}
