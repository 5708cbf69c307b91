import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/places.ts';
import { placeKeepers } from '../../rules/places.ts';
import { place as placeTable } from '../../tables.ts';
import { facts } from './facts.ts';
import { approval, causes, changesHead, rules } from './rules.ts';
import { input } from './schema.ts';

/** Another name, department, head or kind; what is kept there stays where it is. */
export const changePlace = defineProcedure({
  id: 'organization.change-place',
  title: say('change-place'),
  help: say('change-place.help'),
  menu: placeKeepers,
  clause: 'SITE-001',
  input,
  facts,
  rules,
  causes,
  approval,
  object: ({ place }) => ({ table: 'place', id: place.id }),
  effects: (ask) => {
    const {
      place,
      kind,
      head,
      now,
      input: { name, department },
    } = ask;
    const set = {
      ...(name === undefined ? {} : { name }),
      ...(kind === place.kind ? {} : { kind, since: now }),
      ...(department === undefined ? {} : { department_id: department }),
      ...(changesHead(ask) ? { head_id: head?.id } : {}),
    };
    // Checks already owed stay owed: it was a key place until now.
    return {
      effects: [update(placeTable, place.id, set, { kind: place.kind, head_id: place.head_id })],
      result: { id: place.id },
    };
  },
});
