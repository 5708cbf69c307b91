import { defineProcedure } from '#kernel/procedure.ts';
import { letterMissing } from '#modules/organization/index.ts';
import { findingFacts } from '../../facts/finding.ts';
import { say } from '../../phrases.ts';
import { acceptorRoles } from '../../rules/office.ts';
import { effects } from './effects.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const acceptEvidence = defineProcedure({
  id: 'inspections.accept-evidence',
  title: say('accept-evidence'),
  help: say('accept-evidence.help'),
  menu: acceptorRoles,
  clause: 'INSPECT-004',
  input,
  facts: async (wanted: Input, context: Parameters<typeof findingFacts>[1]) => {
    const found = await findingFacts(wanted, context);
    return found && { ...found, letterMissing: await letterMissing(context) };
  },
  rules,
  object: ({ finding }) => ({ table: 'finding', id: finding.id }),
  effects,
});
