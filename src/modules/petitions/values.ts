import { defineValues, thing } from '#kernel/value.ts';

export const values = defineValues({
  handler: thing('person', '承办人', 'Handler'),
});
