import { z } from 'zod';
import { carrierKindNames } from '#kernel/generated/names.ts';
import type { CarrierKind } from '#kernel/generated/clauses.ts';
import { shown } from '#kernel/form.ts';
import { basis, department, document, level, period, regime, scope, title } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';

export const carrierKind = z
  .enum(Object.keys(carrierKindNames) as [CarrierKind, ...CarrierKind[]])
  .default('paper_document')
  .meta(shown(say('field.kind'), { widget: 'choice', names: carrierKindNames }));

export const input = z.strictObject({
  title,
  level,
  regime,
  period,
  scope,
  basis,
  department,
  kind: carrierKind,
  /** An existing draft to work on; absent: a new one. */
  document: document.nullish(),
});
export type Input = z.infer<typeof input>;
