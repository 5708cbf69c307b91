import { defineMeaning } from '#kernel/meaning.ts';
import { drill, siteDeclaration } from './tables.ts';

export const siteDeclarationMeaning = defineMeaning(siteDeclaration, {
  as: { kind: 'site' },
  made: ['power.declared'],
  changed: {},
  plain: [],
});

export const drillMeaning = defineMeaning(drill, {
  as: { kind: 'drill' },
  made: ['check.recorded'],
  changed: {},
  plain: [],
});
