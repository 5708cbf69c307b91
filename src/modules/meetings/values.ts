import { defineValues, thing, value } from '#kernel/value.ts';

export const values = defineValues({
  over_at: value('instant', '结束时间', 'Over at'),
  attendees: thing('person', '到会人员', 'Attendees'),
});
