import type { Circumstances } from '#kernel/verdict.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const stored = { sha256: 'a'.repeat(64), size: 12 };
const base: Circumstances & Facts & { readonly input: Input; readonly matter: Facts['matter'] } = {
  ...ordinary,
  actor: anybody,
  evidence: letter,
  file: { ...stored, name: '批复.pdf', upload: 'u' },
  matter: { level: 'internal', regime: 'own' },
  label: null,
  found: stored,
  input: { evidence: letter.id },
};

describeRules('evidence.read', rules, base, {
  'site-level': { matter: { level: 'secret', regime: 'state' } },
  intact: { found: null },
});
