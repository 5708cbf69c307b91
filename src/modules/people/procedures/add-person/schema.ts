import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/accounts.ts';
import { proposalField } from '../../proposal-field.ts';

const flag = (title: 'person.secret' | 'person.leadership') =>
  z
    .boolean()
    .default(false)
    .meta({ 'x-title': say(title) });

export const input = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .meta(shown(say('person.name'), { row: 'directory_proposal.name' })),
    department: z
      .string()
      .min(1)
      .optional()
      .meta({ 'x-title': say('field.department'), 'x-widget': 'department' }),
    post: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .meta({ 'x-title': say('field.post') }),
    /** The post will be secret-involved: until grade, pledge and training are there the person only prepares for it. */
    secret: flag('person.secret'),
    leadership: flag('person.leadership'),
    proposal: proposalField,
  })
  .meta({ 'x-adds': 'person' });
export type Input = z.infer<typeof input>;
