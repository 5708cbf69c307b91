import { asked } from '#test/kit/guards.ts';
import type { Ask } from '#kernel/verdict.ts';
import { document } from '#test/kit/carrier-facts.ts';
import * as given from '#test/kit/classification-facts.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, type Facts, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

const sha256 = 'a'.repeat(64);
const storing = input.parse({ document: 'doc', name: 'text.txt', replace: true, upload: 'f'.repeat(32), sha256 });
const base: Ask<Facts, Input> = {
  ...ordinary,
  unit: { ...ordinary.unit, siteLevel: 'secret' },
  document: document({ source: 'own', department_id: 'd1' }),
  newest: given.body(),
  authors: [],
  arrived: { sha256, size: 6 },
  marks: [],
  marking: given.marking(),
  matter: given.matter,
  input: storing,
};

describeRules('store-body', asked(rules, causes), base, {
  'site-level': { unit: ordinary.unit },
  editor: { actor: { ...anybody, departmentId: 'd2' } },
  'not-filmed': { document: document({ kind: 'cipher_telegram' }), actor: actorWith('registry_clerk') },
  registered: { document: document({ register_no: null }), actor: actorWith('registry_clerk') },
  finalised: { newest: given.body({ finalised_at: '2026-03-01T01:00:00.000Z' }) },
  'own-text': { authors: ['drafter'] },
  reasoned: {
    input: { ...storing, replace: false },
    newest: given.body({ finalised_at: '2026-03-01T01:00:00.000Z' }),
  },
  'unmarked-file': { marks: ['绝密★30年'] },
  'text-marked': { marking: given.marking({ others: ['绝密★30年'] }) },
  arrived: { arrived: { sha256: 'b'.repeat(64), size: 6 } },
});
