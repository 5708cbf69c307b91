import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const submit = defineProcedure({
  id: 'evidence.submit',
  title: say('submit'),
  help: say('submit.help'),
  clause: 'CARRIER-002',
  input,
  result: z.object({ id: z.string(), sha256: z.string().nullable() }),
  facts,
  rules,
  object: ({ record }) => record,
  effects,
});
