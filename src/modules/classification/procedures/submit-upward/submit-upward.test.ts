import type { Ask } from '#kernel/verdict.ts';
import * as given from '#test/kit/classification-facts.ts';
import type { LeavingCopy } from '#modules/mail/door/facts/leaving.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { copy, refusedLeaving } from '#test/kit/hands-facts.ts';
import { byPost } from '#test/kit/outside-units.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const draft = given.draft({ status: 'protected' });
const sent = { ...letter, object_table: 'document', object_id: draft.id, sender: ordinary.unit.name } as const;
const leaving: LeavingCopy = { ...copy({ source: 'own' }), may_go_to: ['试验省某厅'] };
const base: Ask<Facts, Input> = {
  ...ordinary,
  draft,
  owed: [],
  protectedOn: '2026-03-01',
  evidence: sent,
  outside: [{ name: '试验省某厅', serves: 'superior_dept', above: null }],
  today: '2026-03-02',
  matter: given.matter,
  leaving: [leaving],
  escorts: [],
  away: [],
  listed: true,
  input: { document: 'doc', body: '试验省某厅', evidence_id: sent.id, ...byPost },
};
const { 'desk-designated': _, ...ways } = refusedLeaving(base.input, leaving);

describeRules('submit-upward', rules, base, {
  ...ways,
  protected: { draft: given.draft() },
  'competent-body': { input: { ...base.input, body: `${ordinary.unit.name}办公室` } },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'evidence-independent': { evidence: { ...sent, by: anybody.id } },
  'evidence_id-in-window': { evidence: { ...sent, dated: '2026-02-01' } },
});
