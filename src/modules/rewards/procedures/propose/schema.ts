import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { say } from '../../phrases.ts';
import { groundNames, grounds } from '../../rules.ts';

const picked = (name: 'person' | 'department' | 'incident' | 'finding') =>
  z
    .string()
    .min(1)
    .optional()
    .meta(shown(say(`field.${name}`), { widget: name }));

export const input = z.strictObject({
  person: picked('person'),
  department: picked('department'),
  ground: z
    .enum(grounds)
    .optional()
    .meta(shown(say('field.ground'), { names: groundNames })),
  incident: picked('incident'),
  finding: picked('finding'),
  evidence_id: evidenceField.meta(shown(say('field.evidence'), { widget: 'evidence' })),
  account: worded(1000)
    .optional()
    .meta(shown(say('field.account'))),
});
export type Input = z.infer<typeof input>;
