import type { Approval } from '#kernel/approval.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import { bareName } from '#kernel/own-name.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { DocumentFacts } from '../../facts/making.ts';
import { say } from '../../phrases/making.ts';
import { merged } from '../../rules/approvers.ts';
import { levelFixed, marked } from '../../rules/making.ts';
import type { Input } from './schema.ts';

export type PrintAsk = Ask<DocumentFacts, Input>;

/** All copies that must be printed for the distribution. */
export function copiesWanted({ recipients, kept }: Pick<Input, 'recipients' | 'kept'>): number {
  return recipients.reduce((sum, one) => sum + one.copies, kept);
}

/** One unit under two spellings is one unit, and a dash is none. */
function namedTwice({ recipients }: Pick<Input, 'recipients'>): boolean {
  const units = recipients.map((one) => bareName(one.unit));
  return units.includes('') || new Set(units).size < units.length;
}

export const rules = rulesFor<DocumentFacts, Input>()([
  marked,
  levelFixed,
  {
    id: 'own',
    clause: 'CARRIER-026',
    kind: 'denied',
    broken: ({ document }) => document.source !== 'own',
    says: () => say('not-own'),
    remedy: () => say('not-own.remedy'),
  },
  {
    id: 'recipients',
    clause: 'CARRIER-037',
    kind: 'fields',
    always: true,
    fields: ['recipients'],
    broken: ({ input }) => copiesWanted(input) === 0 || namedTwice(input),
    says: () => say('no-recipients'),
    remedy: () => say('no-recipients.remedy'),
  },
]);

/** CARRIER-036 asks a signed approval before any printing, CARRIER-040 one before anything classified is made. */
export function approval({ document, input, settings }: PrintAsk): Approval | null {
  const classified = isClassified(levelOf(document.level));
  if (!classified && setting(settings, 'CARRIER-036.applies_to') === 'classified_only') return null;
  const steps = merged(settings, classified ? ['CARRIER-036', 'CARRIER-040'] : ['CARRIER-036'], {
    regime: document.regime,
    level: levelOf(document.level),
  });
  if (steps.length === 0) return null;
  const copies = copiesWanted(input);
  return {
    steps,
    then: 'execute',
    title: say('print.title', { copies, title: document.title }),
    summary: { document: document.id, mark: document.mark, copies, kept: input.kept, recipients: input.recipients },
    content: JSON.stringify([document.id, document.level, document.mark, input.kept, input.recipients]),
    ...(document.department_id ? { departmentId: document.department_id } : {}),
  };
}
