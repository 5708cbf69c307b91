import { defineProcedure } from '#kernel/procedure.ts';
import { incidentFacts } from '../../facts/incident.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { approval, correctors, rules } from './rules.ts';
import { input } from './schema.ts';

export const correctIncident = defineProcedure({
  id: 'incidents.correct-incident',
  title: say('correct-incident'),
  help: say('correct-incident.help'),
  menu: correctors,
  clause: 'INCIDENT-003',
  input,
  facts: incidentFacts,
  rules,
  approval,
  object: ({ incident }) => ({ table: 'incident', id: incident.id }),
  effects,
});
