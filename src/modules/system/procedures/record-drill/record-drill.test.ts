import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = {
  duration_ms: 1200,
  result: 'same',
  backup_sha256: 'a'.repeat(64),
  tables: [{ table: 'carrier', rows: 3, before: 'ab', after: 'ab', differing: [] }],
};
const base = { ...ordinary, period: '2026Q1', owed: [], actor: actorWith('it_dept'), input };

describeRules(
  'system.record-drill',
  asked(rules, causes, 'responsible', 'responsible-there', 'due_on-in-window'),
  base,
  {
    office: { actor: anybody },
    'result-given': { input: { ...input, result: undefined } },
    'duration_ms-given': { input: { ...input, duration_ms: undefined } },
    'started_at-in-window': { input: { ...input, started_at: '2026-02-20T00:00:00.000Z' } },
    honest: {
      input: { ...input, tables: [{ table: 'carrier', rows: 3, before: 'ab', after: 'ab', differing: ['c1'] }] },
    },
    'backup-named': { input: { ...input, backup_sha256: undefined } },
    compared: { input: { ...input, tables: [] } },
  },
);
