import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { levelNames } from '#kernel/label.ts';
import { say } from './phrases/fields.ts';

/** Input fields the procedures of this module share. What a clause demands is optional here, so that the refusal cites it. */
export const document = z
  .string()
  .min(1)
  .meta(shown(say('field.document'), { widget: 'document' }));

export const title = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .meta(shown(say('field.title'), { help: say('field.title.help') }));

export const level = z
  .enum(levelIds)
  .nullish()
  .meta(shown(say('field.level'), { widget: 'level', names: levelNames }));

export const regime = z
  .enum(regimeIds)
  .nullish()
  .meta(
    shown(say('field.regime'), {
      widget: 'choice',
      names: { state: say('state'), group: say('group'), company: say('company'), own: say('own') },
    }),
  );

const whole = z.number().int().min(1);

export const period = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('years'), years: whole.max(100) }),
    z.strictObject({ kind: z.literal('months'), months: whole.max(1200) }),
    z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
    z.strictObject({ kind: z.literal('condition'), condition: z.string().trim().min(1).max(100) }),
    z.strictObject({ kind: z.enum(['permanent', 'long', 'short']) }),
  ])
  .nullish()
  .meta(shown(say('field.period'), { widget: 'period' }));

/** `p:<person>`, `r:<post>`, `d:<department>`, `all`: what is too wide for a secret is for the rules to say. */
export const scope = z
  .array(z.string().regex(/^([prd]:[\w-]{1,64}|all)$/))
  .max(500)
  .nullish()
  .meta(shown(say('field.scope'), { widget: 'scope', help: say('field.scope.help') }));

export const basis = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .meta(shown(say('field.basis'), { help: say('field.basis.help') }));

export const reason = z
  .string()
  .trim()
  .max(1000)
  .nullish()
  .meta(shown(say('field.reason')));

export const department = z
  .string()
  .nullish()
  .meta(shown(say('field.department'), { widget: 'department' }));
