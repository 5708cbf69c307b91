import { choice, defineValues, thing, value } from '#kernel/value.ts';
import { say } from './phrases/outside.ts';
import { outsideDuties } from './tables.ts';

const servesNames = Object.fromEntries(outsideDuties.map((one) => [one, say(`serves.${one}`)]));

export const values = defineValues({
  serves: choice(servesNames, '用途', 'Serves'),
  above: value('text', '所属制发机关', 'Issuer it stands above'),
  head: thing('person', '负责人', 'Head'),
  key: value('text', '参数', 'Parameter'),
  year: value('number', '年度', 'Year'),
  off: value('text', '休息日', 'Days off'),
  on: value('text', '上班日', 'Working days'),
});
