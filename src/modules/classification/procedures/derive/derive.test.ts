import type { Ask } from '#kernel/verdict.ts';
import * as given from '#test/kit/classification-facts.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

const facts = { proposal: given.proposal(), derived: given.derived(), head: 'head', department: 'd1' };
const base: Ask<Facts, Input> = {
  ...ordinary,
  ...facts,
  matter: given.matter,
  input: input.parse({ title: '摘录', sources: ['doc'] }),
};
const as = (patch: Parameters<typeof given.proposal>[0]) => ({ proposal: given.proposal(patch) });

describeRules('derive', rules, base, {
  'derived-level': as({ level: 'confidential' }),
  'derived-regime': as({ regime: 'company' }),
  'derived-period': as({ period: { kind: 'years', years: 1 } }),
  'derived-scope': as({ need: ['p:reader', 'p:another'] }),
  'regime-fits': as({ level: 'work_secret' }),
  cleared: { actor: { ...anybody, clearance: 3 } },
});
