import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { acceptorRoles } from '../../rules/office.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const acceptEvidence = defineProcedure({
  id: 'inspections.accept-evidence',
  title: say('accept-evidence'),
  verb: { zh: '验收', en: 'Accept' },
  help: say('accept-evidence.help'),
  menu: acceptorRoles,
  clause: 'INSPECT-004',
  input,
  facts,
  rules,
  causes,
  object: ({ finding }) => ({ table: 'finding', id: finding.id }),
  effects,
});
