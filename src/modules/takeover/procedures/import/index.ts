import { z } from 'zod';
import { bringsUnasked } from '#kernel/guard.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { periodSet } from '#modules/documents/door/happenings.ts';
import { askedOfLines } from '#intake/refused-by.ts';
import { copyRegistered, numbered } from '#modules/mail/door/happenings.ts';
import { copyHanded } from '#modules/hands/door/happenings.ts';
import { say } from '../../door/phrases/import.ts';
import { effects } from './effects.ts';
import { importFacts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const importLedger = defineProcedure({
  id: 'takeover.import',
  title: say('title'),
  help: say('help'),
  menu: 'none',
  clause: 'CARRIER-001',
  input,
  result: z.object({
    id: z.string(),
    run: z.string(),
    documents: z.number(),
    copies: z.number(),
    /** Documents laid ready, those still to be registered, and those held back because of what others registered meanwhile. */
    laid: z.number(),
    left: z.number(),
    held: z.number(),
  }),
  facts: importFacts,
  rules,
  causes: [
    bringsUnasked(periodSet, 'each line is asked as it is read, before the rows are written in parts', askedOfLines),
    bringsUnasked(
      copyRegistered,
      'each line is asked as it is read, before the rows are written in parts',
      askedOfLines,
    ),
    bringsUnasked(numbered, 'what the old books numbered keeps its number, and each line is asked', askedOfLines),
    bringsUnasked(copyHanded, 'each holder is asked the same with his line, before the rows are written in parts'),
  ],
  object: ({ input: { import: id } }) => ({ table: 'import_job', id }),
  effects,
});
