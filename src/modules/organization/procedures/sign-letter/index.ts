import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/letter.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const signLetter = defineProcedure({
  id: 'organization.sign-letter',
  title: say('sign-letter'),
  help: say('sign-letter.help'),
  menu: ['principal', 'leader_in_charge', 'business_leader', 'classifier', 'dept_head'],
  clause: 'ORG-014',
  input,
  result: z.object({ id: z.string(), valid_until: z.string() }),
  facts,
  rules,
  effects,
});
