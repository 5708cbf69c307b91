import type { Text } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { LawChosen } from '../door/happenings.ts';
import { say } from '../phrases/choose.ts';

/** What is chosen is a parameter, and lies within what the law leaves open. */
export const chosenRules: readonly Rule<LawChosen>[] = [
  {
    id: 'known',
    clause: 'ORG-031',
    kind: 'fields',
    fields: ['key'],
    broken: ({ known }) => !known,
    says: ({ key }) => say('no-parameter', { key }),
    remedy: () => say('no-parameter.remedy'),
  },
  {
    id: 'lawful',
    clause: 'ORG-031',
    cites: ({ clause }) => clause,
    kind: 'fields',
    fields: ['value'],
    broken: ({ unlawful }) => unlawful !== null,
    says: ({ unlawful }) => say('not-lawful', { reason: unlawful as Text }),
    remedy: () => say('not-lawful.remedy'),
  },
  {
    id: 'different',
    clause: 'ORG-031',
    kind: 'state',
    broken: ({ known, same }) => known && same,
    says: () => say('same'),
    remedy: () => say('same.remedy'),
  },
];
