import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const openIncidentByHand = defineProcedure({
  id: 'incidents.open-incident',
  title: say('open-incident'),
  help: say('open-incident.help'),
  clause: 'INCIDENT-003',
  input,
  facts,
  rules: [],
  causes,
  effects,
});
