import { defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  leaves_on: value('date', '离岗日期', 'Leaves on'),
});
