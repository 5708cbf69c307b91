import { insert } from '#kernel/effect.ts';
import { isClassified, levelRank } from '#kernel/label.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { petitionRoles } from '../../rules.ts';
import { petition } from '../../tables.ts';
import { facts } from './facts.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const receivePetition = defineProcedure({
  id: 'petitions.receive-petition',
  title: say('receive-petition'),
  help: say('receive-petition.help'),
  menu: petitionRoles,
  clause: 'PETITION-002',
  input,
  facts,
  rules: [],
  causes,
  effects: ({ input: { subject, level, persons, departments }, actor, now }, { newId }) => {
    const id = newId();
    const row = {
      id,
      no: `访${now.slice(0, 4)}-${id.slice(-6)}`,
      subject,
      respondent_persons: persons,
      respondent_departments: departments,
    };
    const label = {
      level: levelRank[level],
      regime: isClassified(level) ? ('state' as const) : ('own' as const),
      scope: petitionRoles.map((role) => `r:${role}`),
      barred: [...persons.map((one) => `p:${one}`), ...departments.map((one) => `d:${one}`)],
    };
    return {
      effects: [
        insert(petition, {
          ...row,
          handler_id: null,
          received_by: actor.id,
          received_at: now,
          status: 'received',
          ...label,
        }),
      ],
      object: { table: 'petition', id },
      result: { id },
    };
  },
});
