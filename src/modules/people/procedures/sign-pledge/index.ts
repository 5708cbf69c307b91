import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/pledge.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const signPledge = defineProcedure({
  id: 'people.sign-pledge',
  title: say('sign-pledge'),
  help: say('sign-pledge.help'),
  clause: 'PEOPLE-005',
  input,
  result: z.object({ id: z.string(), valid_until: z.string() }),
  facts,
  rules,
  effects,
});
