import { type Approval, chain } from '#kernel/approval.ts';
import { required } from '#kernel/common-rules.ts';
import { bareName } from '#kernel/own-name.ts';
import { approversOf, setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Merit } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { type Ground, groundNames, meritRules, unnamedGround } from '../../rules.ts';
import type { Input } from './schema.ts';

type A = Ask<Merit, Input>;

export const rules = rulesFor<Merit, Input>()([
  {
    id: 'ground-listed',
    clause: 'REWARD-001',
    kind: 'fields',
    fields: ['ground'],
    broken: (ask) => !listed(ask).some((ground) => ground === ask.input.ground),
    says: () => say('ground-unlisted'),
    remedy: (ask) => say('ground-unlisted.remedy', { grounds: list(listed(ask).map((id) => groundNames[id])) }),
  },
  {
    id: 'honoured-one',
    clause: 'REWARD-001',
    kind: 'fields',
    fields: ['person', 'department'],
    broken: ({ honoured }) => honoured === null,
    says: () => say('honoured-one'),
    remedy: () => say('honoured-one.remedy'),
  },
  {
    id: 'linked',
    clause: 'REWARD-001',
    kind: 'fields',
    fields: ['incident', 'finding', 'evidence_id'],
    broken: ({ records }) => records.length !== 1,
    says: () => say('unlinked'),
    remedy: () => say('unlinked.remedy'),
  },
  {
    // What belongs to him is seen by whoever issues it, too; what belongs to nothing only by him who handed it in.
    id: 'paper-of-honoured',
    clause: 'REWARD-001',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ evidence, honoured }) =>
      evidence !== null &&
      honoured !== null &&
      !(evidence.object_table === 'person' && honoured.people.includes(evidence.object_id ?? '')),
    says: () => say('other-paper'),
    remedy: () => say('other-paper.remedy'),
  },
  required<Input>('REWARD-001', 'account', say('field.account')),
  {
    id: 'reporter-unnamed',
    clause: 'REWARD-001',
    kind: 'fields',
    fields: ['account'],
    broken: (ask) => named(ask) !== undefined,
    says: (ask) => say('names-reporter', { name: named(ask) ?? '' }),
    remedy: () => say('names-reporter.remedy'),
  },
  ...meritRules,
]);

/** Who is honoured for reporting a leak, and whoever reported the incident that another is honoured for: named in the words, however spaced. */
function named({ input, honoured, records }: A): string | undefined {
  const honouredFor = input.ground === unnamedGround ? (honoured?.names ?? []) : [];
  const reporters = records.flatMap(({ reporter }) =>
    reporter === null || honoured?.people.includes(reporter.id) ? [] : [reporter.name],
  );
  const words = bareName(input.account ?? '');
  return [...honouredFor, ...reporters].find((name) => words.includes(bareName(name)));
}

function listed({ settings }: Pick<A, 'settings'>): Ground[] {
  return setting(settings, 'REWARD-001.grounds').filter((id): id is Ground => id in groundNames);
}

/** One reward: of this one, on this ground and record, in these words. Nobody who gains by it signs. */
export function approval({ honoured, records, input, settings }: A): Approval | null {
  const { ground, account, person, department, incident, finding, evidence_id } = input;
  if (!honoured || !ground) return null;
  return {
    steps: chain({ clause: 'REWARD-001', roles: approversOf(settings, 'REWARD-001', {}) ?? [] }),
    then: 'permit',
    limit: 1,
    title: say('propose.case', { honoured: honoured.name, ground: groundNames[ground] }),
    summary: { person, department, ground, incident, finding, evidence_id, account },
    content: JSON.stringify([honoured.id, ground, records.map(({ id }) => id), account]),
    beneficiaries: honoured.people,
    departmentId: honoured.department_id,
  };
}
