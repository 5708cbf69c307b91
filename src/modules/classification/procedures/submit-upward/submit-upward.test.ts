import type { Ask } from '#kernel/verdict.ts';
import * as given from '#test/kit/classification-facts.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const draft = given.draft({ status: 'protected' });
const sent = { ...letter, object_table: 'document', object_id: draft.id, sender: ordinary.unit.name } as const;
const base: Ask<Facts, Input> = {
  ...ordinary,
  draft,
  owed: [],
  protectedOn: '2026-03-01',
  evidence: sent,
  today: '2026-03-02',
  matter: given.matter,
  input: { document: 'doc', body: '试验省某厅', evidence_id: sent.id },
};

describeRules('submit-upward', rules, base, {
  protected: { draft: given.draft() },
  'competent-body': { input: { ...base.input, body: `${ordinary.unit.name}办公室` } },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'evidence-independent': { evidence: { ...sent, by: anybody.id } },
  'evidence_id-in-window': { evidence: { ...sent, dated: '2026-02-01' } },
});
