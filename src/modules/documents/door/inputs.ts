import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { type CarrierKind, levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { carrierKindNames } from '#kernel/generated/names.ts';
import { levelNames } from '#kernel/label.ts';
import { field } from './phrases/fields.ts';

/** Parts of inputs several procedures share. */
export const id = z.string().min(1).max(64);

export const documentInput = id.meta(shown(field('document'), { widget: 'document' }));
export const carrierInput = id.meta(shown(field('carrier'), { widget: 'carrier' }));

export const levelInput = z.enum(levelIds).meta(shown(field('level'), { widget: 'level', names: levelNames }));

export const regimeInput = z.enum(regimeIds).meta(
  shown(field('regime'), {
    widget: 'choice',
    names: {
      state: field('regime.state'),
      group: field('regime.group'),
      company: field('regime.company'),
      own: field('regime.own'),
    },
  }),
);

const whole = z.number().int().positive();
/** How long a secret stays one; `Period` of the kernel. */
export const periodInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('years'), years: whole.max(100) }),
    z.strictObject({ kind: z.literal('months'), months: whole.max(1200) }),
    z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
    z.strictObject({ kind: z.literal('condition'), condition: z.string().trim().min(1).max(200) }),
    z.strictObject({ kind: z.enum(['permanent', 'long', 'short']) }),
  ])
  .meta(shown(field('period'), { widget: 'period' }));

const kinds = Object.keys(carrierKindNames) as [CarrierKind, ...CarrierKind[]];
export const kindInput = z.enum(kinds).meta(shown(field('kind'), { widget: 'choice', names: carrierKindNames }));

/** Need-to-know tokens: `p:<person>`, `d:<department>`, `r:<post>`, `all`. */
export const scopeInput = z
  .array(z.string().regex(/^(all|[pdr]:[^:\s]{1,64})$/))
  .max(500)
  .meta(shown(field('scope'), { widget: 'scope' }));
