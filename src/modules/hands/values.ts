import { choice, defineValues, program, thing, value } from '#kernel/value.ts';

const readingPlaceNames = {
  inside_registry: { zh: '机要室内', en: 'in the registry' },
  as_carrier_016: { zh: '同阅读场所', en: 'where such papers are read' },
};

export const values = defineValues({
  read_where: choice(readingPlaceNames, '阅读地点', 'To be read'),
  destination: value('text', '目的地', 'Destination'),
  carry_out: thing('carry_out', '携带外出', 'Carrying out'),
  circulation: thing('circulation', '传阅', 'Circulation'),
  receipt: value('group', '回执', 'Receipt'),
  late_days: value('number', '逾期工作日', 'Working days late'),
  movement: program,
  holding: program,
  back: value('number', '带回', 'Back'),
  out: value('number', '在外', 'Out'),
  next: thing('person', '下一位', 'Next'),
});
