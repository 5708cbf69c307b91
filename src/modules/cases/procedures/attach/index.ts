import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import type { Evidence } from '#kernel/evidence.ts';
import { signStep } from '../../effects.ts';
import { say } from '../../phrases.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const attach = defineProcedure({
  id: 'cases.attach',
  title: say('attach'),
  help: say('attach.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string(), status: z.string() }),
  facts,
  rules,
  causes,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask) => {
    const { id, document_no, dated } = ask.evidence as Evidence;
    return signStep(ask, { document: `${document_no} ${dated}`, evidence: id });
  },
});
