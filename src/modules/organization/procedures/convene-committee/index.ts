import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/committee.ts';
import { committeeOffice } from '../../rules/committee.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const conveneCommittee = defineProcedure({
  id: 'organization.convene-committee',
  title: say('convene-committee'),
  help: say('convene-committee.help'),
  menu: committeeOffice,
  clause: 'ORG-008',
  input,
  facts,
  rules,
  effects,
});
