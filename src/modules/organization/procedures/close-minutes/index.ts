import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/committee.ts';
import { committeeOffice } from '../../rules/committee.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const closeMinutes = defineProcedure({
  id: 'organization.close-minutes',
  title: say('close-minutes'),
  verb: { zh: '办结纪要', en: 'Close' },
  help: say('close-minutes.help'),
  menu: committeeOffice,
  clause: 'ORG-008',
  input,
  facts,
  rules,
  causes,
  object: ({ meeting }) => ({ table: 'committee_meeting', id: meeting.id }),
  effects,
});
