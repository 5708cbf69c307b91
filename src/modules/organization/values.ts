import { defineValues, thing, value } from '#kernel/value.ts';

export const values = defineValues({
  head: thing('person', '负责人', 'Head'),
  key: value('text', '参数', 'Parameter'),
  year: value('number', '年度', 'Year'),
  off: value('text', '休息日', 'Days off'),
  on: value('text', '上班日', 'Working days'),
});
