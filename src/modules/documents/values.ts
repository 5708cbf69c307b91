import { choice, defineValues, program, value } from '#kernel/value.ts';
import { handNames } from '#kernel/custody.ts';

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
  register: { zh: '登记', en: 'registered' },
  handover: { zh: '移交', en: 'handed over' },
  find: { zh: '找回', en: 'found again' },
};

export const values = defineValues({
  step: choice(stepNames, '环节', 'Step'),
  numbers: value('copy-no', '份号', 'Copy nos.'),
  missing_numbers: value('copy-no', '缺少的份号', 'Copy nos. missing'),
  extra_numbers: value('copy-no', '多出的份号', 'Copy nos. not listed'),
  hand: choice(handNames, '现存处', 'Where'),
  hand_kind: choice(handNames, '现存处', 'Where'),
  movements: value('group', '流转', 'Moves'),
  from_kind: program,
  from_name: program,
  to_kind: program,
  to_name: program,
  by_name: value('text', '经办人', 'By'),
  approval: program,
});
