import { defineValues, thing, value } from '#kernel/value.ts';

export const values = defineValues({
  results: value('group', '逐项结果', 'Results'),
  result: value('text', '结果', 'Result'),
  seen: value('text', '查看了什么', 'Looked at'),
  inspectors: thing('person', '检查人员', 'Inspectors'),
});
