import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/proposal.ts';
import { effects, onRefused } from './effects.ts';
import { facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const submit = defineProcedure({
  id: 'classification.submit',
  title: say('submit'),
  help: say('submit.help'),
  clause: 'CLASSIFY-015',
  input,
  result: z.object({ id: z.string(), document: z.string(), level: z.string(), mark: z.string() }),
  facts,
  rules,
  causes,
  approval,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects,
  onRefused,
});
