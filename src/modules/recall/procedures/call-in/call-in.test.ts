import { document } from '#test/kit/carrier-facts.ts';
import { atDesk } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { RecallFacts } from '../../facts/recall.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { document: 'doc', due: '2026-03-05' };
const base: Ask<RecallFacts, Input> = {
  ...atDesk,
  document: document({ return_by: '2026-03-10' }),
  outstanding: [{ id: 'c1', hand: 'person', hand_id: 'reader', department_id: 'd1' }],
  openList: null,
  today: '2026-03-02',
  dueAt: '2026-03-05T15:59:59.999Z',
  matter: { level: 'secret', regime: 'state' },
  label: { level: 4, regime: 'state', scope: ['duty:registry'], barred: [] },
  input,
};

describeRules('recall.call-in', rules, base, {
  registry: { actor: anybody },
  'due-given': { input: { ...input, due: null } },
  'due-in-window': { input: { ...input, due: '2026-03-01' } },
  'by-originator-date': { input: { ...input, due: '2026-03-11' } },
  outstanding: { outstanding: [] },
  once: { openList: 'l' },
});
