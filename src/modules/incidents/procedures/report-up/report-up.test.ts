import type { Evidence } from '#kernel/evidence.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { LeavingCopy } from '#modules/mail/door/facts/leaving.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { asked } from '#test/kit/guards.ts';
import { copy, refusedLeaving } from '#test/kit/hands-facts.ts';
import { leak, reportedTo, usualRouting } from '#test/kit/incidents.ts';
import { byPost } from '#test/kit/outside-units.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const sent: Evidence = {
  ...letter,
  sender: ordinary.unit.name,
  object_table: 'incident',
  object_id: 'i',
  dated: '2026-03-02',
};
const leaving: LeavingCopy = { ...copy({ source: 'own' }), may_go_to: [] };
const base: Ask<Facts, Input> = {
  ...ordinary,
  incident: leak,
  reports: [],
  owed: [],
  stillMissing: [],
  routing: usualRouting,
  leaving: [leaving],
  escorts: [],
  away: [],
  listed: true,
  evidence: sent,
  actor: actorWith('secrecy_officer'),
  input: { incident: 'i', addressee: 'superior_bureau', evidence_id: sent.id, ...byPost },
};
const { 'desk-designated': _, registered: __, 'to-approved': ___, ...ways } = refusedLeaving(base.input, leaving);

describeRules('incidents.report-up', asked(rules, causes), base, {
  ...ways,
  office: { actor: anybody },
  once: { reports: [reportedTo('superior_bureau')] },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'own-letter': { evidence: { ...sent, sender: '顺丰速运' } },
  'evidence_id-in-window': { evidence: { ...sent, dated: '2026-03-01' } },
});
