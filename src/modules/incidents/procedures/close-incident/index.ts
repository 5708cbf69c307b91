import { defineProcedure } from '#kernel/procedure.ts';
import { incidentFacts } from '../../facts/incident.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { closers } from '../../rules/incident.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const closeIncident = defineProcedure({
  id: 'incidents.close-incident',
  title: say('close-incident'),
  help: say('close-incident.help'),
  menu: closers,
  clause: 'INCIDENT-003',
  input,
  facts: incidentFacts,
  rules,
  causes,
  object: ({ incident }) => ({ table: 'incident', id: incident.id }),
  effects,
});
