import { defineMeaning } from '#kernel/meaning.ts';
import { seal, sealUse } from './tables.ts';

export const sealMeaning = defineMeaning(seal, {
  thing: ({ keeper_id }, _, was) => keeper_id ?? was.keeper_id,
  as: { kind: 'keeper', thing: 'seal', role: 'keeper' },
  made: ({ keeper_id }) => (keeper_id === null ? [] : ['role.given']),
  changed: { keeper_id: ({ to }) => (to.keeper_id === null ? 'role.ended' : 'role.given') },
  plain: ['name', 'owner_body', 'department_id'],
});

export const sealUseMeaning = defineMeaning(sealUse, {
  thing: 'seal_id',
  made: ['seal.used'],
  changed: {},
  plain: [],
});
