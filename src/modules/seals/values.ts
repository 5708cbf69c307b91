import { defineValues, thing, value } from '#kernel/value.ts';

export const values = defineValues({
  seal: value('text', '印章', 'Seal'),
  keeper: thing('person', '保管人', 'Keeper'),
});
