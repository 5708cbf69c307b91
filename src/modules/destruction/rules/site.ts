import { civilDay, plusDays, plusMonths } from '#kernel/civil.ts';
import { fromOutside, independent, onEvidence } from '#kernel/evidence.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { authorities, ofCompetent } from '#modules/organization/door/rules/competent.ts';
import type { SiteSet } from '../happenings.ts';
import { say } from '../phrases/destruction.ts';
import { certifiedByTester } from './certificate.ts';
import type { DestructionSite } from '../tables.ts';

/** Places the state itself designates (条例 28); another kind is a place only where the regulation names it. */
const official: readonly DestructionSite['kind'][] = [
  'designated_destruction_unit',
  'municipal_destruction_centre',
  'superior_designated_place',
  'provincial_secrecy_bureau',
];
const inHouse = ({ kind }: SiteSet) => kind === 'in_house_shredder';

/** Another's place is designated by another's letter; our own shredder only by the leader who agrees to it. */
const byDocument = onEvidence<SiteSet>('CARRIER-062', ({ evidence }) => ({ evidence, record: null })).map((rule) => ({
  ...rule,
  broken: (ask: SiteSet) => !inHouse(ask) && rule.broken(ask),
}));

/** What a place where classified carriers may be destroyed rests on. */
export const siteRules: readonly Rule<SiteSet>[] = [
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
  fromOutside<SiteSet>('CARRIER-062', ({ evidence, certificate }) => [evidence, certificate]),
  ofCompetent<SiteSet>('CARRIER-062', (ask) => (inHouse(ask) ? null : { paper: ask.evidence, serves: authorities })),
  certifiedByTester<SiteSet>('CARRIER-062'),
  independent<SiteSet>('CARRIER-062', ({ evidence, certificate, actor }) => ({
    papers: [evidence, certificate],
    concerned: [actor.id],
  })),
  dateWithin<SiteSet>({
    clause: 'CARRIER-062',
    field: 'until',
    name: say('field.until'),
    value: ({ until }) => until,
    between: ({ now, settings }) => ({
      from: plusDays(civilDay(now), 1),
      to: plusMonths(civilDay(now), 12 * setting(settings, 'LAW.window_designate_site_until')),
    }),
  }),
];
