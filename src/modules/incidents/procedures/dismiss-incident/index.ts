import { update } from '#kernel/effect.ts';
import { cancel } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { tellResponsible } from '../../effects.ts';
import { incidentFacts } from '../../facts/incident.ts';
import { say } from '../../phrases.ts';
import { closers } from '../../rules/incident.ts';
import { incident as incidentTable } from '../../tables.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const dismissIncident = defineProcedure({
  id: 'incidents.dismiss-incident',
  title: say('dismiss-incident'),
  help: say('dismiss-incident.help'),
  menu: closers,
  clause: 'INCIDENT-003',
  input,
  facts: incidentFacts,
  rules,
  causes,
  approval,
  object: ({ incident }) => ({ table: 'incident', id: incident.id }),
  effects: ({ incident, owed, input, actor, now }, { newId }) => ({
    effects: [
      update(
        incidentTable,
        incident.id,
        { status: 'dismissed', conclusion: input.reason ?? null, closed_by: actor.id, closed_at: now },
        { status: 'open' },
      ),
      ...cancel(owed, actor.id, now),
      ...tellResponsible(incident.id, 'dismissed', now, newId),
    ],
    result: { id: incident.id },
  }),
});
