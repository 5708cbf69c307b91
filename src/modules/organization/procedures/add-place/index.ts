import { z } from 'zod';
import { makeCode } from '#kernel/code.ts';
import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/places.ts';
import { placeKeepers } from '../../rules/places.ts';
import { taken } from '../../door/series.ts';
import { place } from '../../tables.ts';
import { codeSeries, facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const addPlace = defineProcedure({
  id: 'organization.add-place',
  title: say('add-place'),
  help: say('add-place.help'),
  menu: placeKeepers,
  clause: 'SITE-001',
  input,
  result: z.object({ id: z.string(), code: z.string() }),
  facts,
  rules,
  causes,
  approval,
  effects: ({ input: { name, kind, department, head }, codes, now }, { newId }) => {
    const id = newId();
    const code = makeCode('place', codes.last + 1);
    const row = { id, code, name, kind, department_id: department ?? null, head_id: head ?? null, since: now };
    return {
      effects: [insert(place, row), taken(codeSeries, codes)],
      result: { id, code },
      object: { table: 'place', id },
    };
  },
});
