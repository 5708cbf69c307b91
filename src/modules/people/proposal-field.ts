import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from './phrases/proposals.ts';

/** The proposal of a directory that an act is done upon. */
export const proposalField = z
  .string()
  .min(1)
  .optional()
  .meta(shown(say('field.proposal'), { widget: 'directory_proposal', help: say('field.proposal.help') }));
