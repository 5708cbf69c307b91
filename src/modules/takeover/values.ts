import { defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  run: value('text', '本次登记', 'Run'),
  laid: value('number', '共计', 'In all'),
  held: value('number', '重合待核', 'Held back'),
});
