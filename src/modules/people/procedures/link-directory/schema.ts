import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/directory.ts';
import { proposalField } from '../../proposal-field.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta(shown(say('field.person'), { widget: 'person' })),
  issuer: z
    .string()
    .trim()
    .max(300)
    .regex(/^(https?:\/\/[^\s/]\S*|ldap:\S.*)$/)
    .meta(shown(say('field.issuer'), { help: say('field.issuer.help'), row: 'directory_proposal.issuer' })),
  subject: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .meta(shown(say('field.subject'), { help: say('field.subject.help'), row: 'directory_proposal.subject' })),
  proposal: proposalField,
});
export type Input = z.infer<typeof input>;
