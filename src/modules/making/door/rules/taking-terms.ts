import { plusDays } from '#kernel/civil.ts';
import type { CivilDate } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { namesNothing } from '#kernel/worded.ts';
import { isUnregistered } from '#modules/documents/door/rules/registered.ts';
import { say } from '../../phrases/copying.ts';
import type { Document } from '#modules/documents/index.ts';

/** What whoever multiplies a secret paper says of it. */
export interface Terms extends Circumstances {
  readonly purpose: string | null | undefined;
  readonly make_by: CivilDate | null | undefined;
  readonly collect_by: CivilDate | null | undefined;
  readonly today: CivilDate;
}

/** CARRIER-026, CARRIER-031: for what, by when they are made, and until when the copies serve. */
export const termsGiven: readonly Rule<Terms>[] = [
  {
    id: 'purpose',
    clause: 'CARRIER-026',
    kind: 'fields',
    fields: ['purpose'],
    broken: ({ purpose }) => namesNothing(purpose),
    says: () => say('no-purpose'),
    remedy: () => say('no-purpose.remedy'),
  },
  {
    id: 'collect-by',
    clause: 'CARRIER-031',
    kind: 'fields',
    fields: ['collect_by'],
    broken: ({ collect_by }) => !collect_by,
    says: () => say('no-collect-by'),
    remedy: () => say('no-collect-by.remedy'),
  },
  dateWithin<Terms>({
    clause: 'CARRIER-026',
    field: 'make_by',
    name: say('field.make_by'),
    value: ({ make_by }) => make_by,
    between: ({ today, settings }) => ({
      from: today,
      to: plusDays(today, setting(settings, 'LAW.window_copy_make_by')),
    }),
  }),
  dateWithin<Terms>({
    clause: 'CARRIER-031',
    field: 'collect_by',
    name: say('field.collect_by'),
    value: ({ collect_by }) => collect_by,
    between: ({ today, settings }) => ({
      from: today,
      to: plusDays(today, setting(settings, 'LAW.window_copy_collect_by')),
    }),
  }),
];

/** CARRIER-001: what a superior sent down is multiplied only once it is registered. */
export const registeredSource: Rule<Circumstances & { readonly document: Pick<Document, 'source' | 'register_no'> }> = {
  id: 'registered',
  clause: 'CARRIER-001',
  kind: 'state',
  broken: ({ document }) => isUnregistered(document),
  says: () => say('unregistered'),
  remedy: () => say('unregistered.remedy'),
};
