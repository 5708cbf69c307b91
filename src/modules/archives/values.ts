import { defineValues, thing, value } from '#kernel/value.ts';

export const values = defineValues({
  volume: value('text', '卷号', 'Volume'),
  archivist: thing('person', '档案员', 'Archivist'),
});
