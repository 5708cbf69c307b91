import { defineMeaning } from '#kernel/meaning.ts';
import { drill, siteDeclaration } from './tables.ts';

export const siteDeclarationMeaning = defineMeaning(siteDeclaration, {
  made: ['power.declared'],
  changed: {},
  plain: [],
});

export const drillMeaning = defineMeaning(drill, { made: ['check.recorded'], changed: {}, plain: [] });
