import { choice, defineValues, thing, value } from '#kernel/value.ts';
import { say } from './phrases/copying.ts';

const formNames = Object.fromEntries(
  (['copy', 'excerpt', 'reprint', 'photo', 'recording'] as const).map((one) => [one, say(`field.form.${one}`)]),
);

export const values = defineValues({
  order: thing('print_order', '印制单', 'Print order'),
  form: choice(formNames, '复制方式', 'Way of copying'),
  make_by: value('date', '须在此日前制作', 'To be made by'),
  collect_by: value('date', '取件期限', 'To be fetched by'),
  waste_by: thing('person', '销毁印废的人', 'Spoiled sheets destroyed by'),
  operator: thing('person', '操作人', 'Operator'),
  recipients: value('group', '各接收单位', 'Recipients'),
  parcels: value('group', '各封', 'Parcels'),
  kept: value('text', '留存', 'Kept'),
  made: value('number', '制作', 'Made'),
  printed: value('number', '印出', 'Printed'),
  waste: value('number', '印废', 'Spoiled'),
  first_no: value('copy-no', '起始份号', 'First no.'),
  stamp: value('text', '复制戳记', 'Stamp'),
});
