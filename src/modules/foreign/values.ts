import { defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  visitors: value('text', '来访者', 'Visitors'),
  country: value('text', '国别', 'Country'),
  areas: value('text', '接触区域', 'Areas'),
});
