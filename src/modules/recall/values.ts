import { defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  returned: value('number', '已退', 'Returned'),
});
