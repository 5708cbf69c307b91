import { choice, defineValues, program, thing, value } from '#kernel/value.ts';
import { handNames } from '#kernel/custody.ts';
import { say as sayCopying } from './phrases/copying.ts';
import { say as sayDestruction } from './phrases/destruction.ts';
import { say as sayLeaving } from './phrases/leaving.ts';
import { outsideDuties } from './tables/outside.ts';

const formNames = { copy: sayCopying('field.form.copy'), excerpt: sayCopying('field.form.excerpt') };
const methodNames = Object.fromEntries(
  (['shred', 'pulp', 'burn', 'overwrite', 'crush', 'chemical'] as const).map((one) => [
    one,
    sayDestruction(`method.${one}`),
  ]),
);
const servesNames = Object.fromEntries(outsideDuties.map((one) => [one, sayLeaving(`serves.${one}`)]));

/** Steps of custody, as the books write them. */
const stepNames = {
  receive: { zh: '收文', en: 'received' },
  circulate: { zh: '送阅', en: 'circulated' },
  return: { zh: '收回', en: 'taken back' },
  borrow: { zh: '借出', en: 'lent' },
  make: { zh: '印制', en: 'made' },
  copy: { zh: '复制', en: 'copied' },
  dispatch: { zh: '发出', en: 'dispatched' },
  carry: { zh: '携带外出', en: 'carried out' },
  undo: { zh: '撤销', en: 'undone' },
  destroy: { zh: '销毁', en: 'destroyed' },
  recall: { zh: '清退', en: 'recalled' },
  archive: { zh: '归档', en: 'archived' },
  import: { zh: '导入', en: 'imported' },
  miss: { zh: '清点未见', en: 'missed in a count' },
  inventory: { zh: '清点', en: 'count' },
  handover: { zh: '移交', en: 'handed over' },
  find: { zh: '找回', en: 'found again' },
};

/** What became of a copy a count did not find. */
const dispositionNames = {
  searching: { zh: '正在查找', en: 'being searched for' },
  scanned: { zh: '已补点到', en: 'scanned since' },
  found: { zh: '已找到', en: 'found' },
  registration_error: { zh: '登记有误', en: 'wrong entry' },
  missing: { zh: '报告丢失', en: 'reported missing' },
};

export const values = defineValues({
  volume: value('text', '卷号', 'Volume'),
  archivist: thing('person', '档案员', 'Archivist'),
  destination: value('text', '目的地', 'Destination'),
  carry_out: thing('carry_out', '携带外出', 'Carrying out'),
  circulation: thing('circulation', '传阅', 'Circulation'),
  dispatch: thing('dispatch', '发文', 'Parcel'),
  order: thing('print_order', '印制单', 'Print order'),
  inventory: thing('inventory', '清点', 'Count'),
  destruction: thing('destruction_list', '销毁清册', 'Destruction list'),
  slip: value('text', '传阅单', 'Routing slip'),
  form: choice(formNames, '复制方式', 'Way of copying'),
  method: choice(methodNames, '方式', 'Way'),
  step: choice(stepNames, '环节', 'Step'),
  make_by: value('date', '须在此日前制作', 'To be made by'),
  collect_by: value('date', '取件期限', 'To be fetched by'),
  waste_by: thing('person', '销毁印废的人', 'Spoiled sheets destroyed by'),
  witness: thing('person', '见证人', 'Witness'),
  supervisor: thing('person', '监销人', 'Supervisor'),
  courier: thing('person', '交通员', 'Courier'),
  operator: thing('person', '操作人', 'Operator'),
  numbers: value('text', '份号', 'Copy nos.'),
  recipients: value('group', '各接收单位', 'Recipients'),
  parcels: value('group', '各封', 'Parcels'),
  kept: value('text', '留存', 'Kept'),
  made: value('number', '制作', 'Made'),
  in_hands: value('number', '在人手', 'In hands'),
  archived: value('number', '归档', 'Archived'),
  sent: value('number', '发出', 'Sent'),
  destroyed: value('number', '销毁', 'Destroyed'),
  registry: value('number', '在库', 'In the registry'),
  printed: value('number', '印出', 'Printed'),
  waste: value('number', '印废', 'Spoiled'),
  returned: value('number', '已退', 'Returned'),
  back: value('number', '带回', 'Back'),
  out: value('number', '在外', 'Out'),
  left: value('number', '尚余', 'Left'),
  surplus: value('number', '多出', 'Surplus'),
  listed: value('number', '清单份数', 'Listed'),
  filed: value('number', '归入案卷', 'Filed'),
  first_no: value('number', '起始份号', 'First no.'),
  next: thing('person', '下一位', 'Next'),
  serves: choice(servesNames, '用途', 'Serves'),
  certificate_id: thing('evidence', '资质凭证', 'Certificate'),
  stamp: value('text', '复制戳记', 'Stamp'),
  hand: choice(handNames, '在手', 'In hand'),
  hand_kind: choice(handNames, '在手', 'In hand'),
  movements: value('group', '流转', 'Moves'),
  movement: program,
  holding: program,
  from_kind: program,
  from_name: program,
  to_kind: program,
  to_name: program,
  by_name: value('text', '经办人', 'By'),
  differences: value('group', '清点差异及处理', 'Differences and what was decided'),
  disposition: choice(dispositionNames, '处理结果', 'Decided'),
  received_at: value('date', '收文日期', 'Received'),
  approval: program,
});
