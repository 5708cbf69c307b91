import { levelNames } from '#kernel/label.ts';
import { periodText } from '#kernel/period.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { type Derived, type Deviation, deviations } from '../derived.ts';
import { say as field } from '../phrases/fields.ts';
import { say } from '../phrases/proposal.ts';
import type { Proposal } from './proposal.ts';

type Asked = Circumstances & { readonly proposal: Proposal; readonly derived: Derived | null };

function departs({ derived, proposal }: Asked, ...ways: readonly Deviation[]): boolean {
  return derived !== null && deviations(derived, proposal).some((way) => ways.includes(way));
}

const remedy = () => say('derived.remedy');

/** CLASSIFY-020: what is copied, excerpted, quoted or compiled takes exactly level, period and scope of its source. */
export const sourceRules: readonly Rule<Asked>[] = [
  {
    id: 'derived-level',
    clause: 'CLASSIFY-020',
    kind: 'fields',
    fields: ['level'],
    broken: (ask) => departs(ask, 'higher', 'lower'),
    says: (ask) =>
      say(departs(ask, 'higher') ? 'derived-higher' : 'derived-lower', {
        level: levelNames[ask.derived?.level ?? 'public'],
      }),
    remedy,
    facts: ({ derived, proposal }) => ({ source: derived?.level ?? null, proposed: proposal.level }),
  },
  {
    id: 'derived-regime',
    clause: 'CLASSIFY-020',
    kind: 'fields',
    fields: ['regime'],
    broken: (ask) => departs(ask, 'regime'),
    says: ({ derived }) => say('derived-regime', { regime: field(derived?.regime ?? 'own') }),
    remedy,
  },
  {
    id: 'derived-period',
    clause: 'CLASSIFY-020',
    kind: 'fields',
    fields: ['period'],
    broken: (ask) => departs(ask, 'period'),
    says: ({ derived }) => say('derived-period', { period: derived?.period ? periodText(derived.period) : '—' }),
    remedy,
  },
  {
    id: 'derived-scope',
    clause: 'CLASSIFY-020',
    kind: 'fields',
    fields: ['scope'],
    broken: (ask) => departs(ask, 'scope'),
    says: () => say('derived-scope'),
    remedy,
  },
];
