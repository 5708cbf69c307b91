import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { levelNames } from '#kernel/label.ts';
import { say } from '../../phrases.ts';

export const regimeNames = {
  state: { zh: '国家秘密', en: 'state secret' },
  company: { zh: '公司秘密', en: 'company secret' },
  group: { zh: '集团秘密', en: 'group secret' },
  own: { zh: '工作秘密、内部事项', en: 'work secret or internal' },
} as const;

export const input = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(shown(say('field.name'))),
  regime: z
    .enum(['state', 'company', 'group', 'own'])
    .default('state')
    .meta(shown(say('field.regime'), { names: regimeNames })),
  level: z
    .enum(['top_secret', 'secret', 'confidential', 'work_secret', 'internal'])
    .meta(shown(say('field.level'), { widget: 'level', names: levelNames })),
  venue: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(shown(say('field.venue'))),
  starts_at: z.iso.datetime().meta(shown(say('field.starts_at'), { widget: 'instant' })),
  /** Its last day is counted from the first. */
  days: z
    .number()
    .int()
    .min(1)
    .max(15)
    .default(1)
    .meta(shown(say('field.days'))),
  scope: z
    .array(z.string())
    .max(500)
    .default([])
    .meta(shown(say('field.scope'), { widget: 'scope' })),
});
export type Input = z.infer<typeof input>;
