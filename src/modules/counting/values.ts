import { choice, defineValues, thing, value } from '#kernel/value.ts';

/** What became of a copy a count did not find. */
const dispositionNames = {
  searching: { zh: '正在查找', en: 'being searched for' },
  scanned: { zh: '已补点', en: 'counted later' },
  found: { zh: '已找到', en: 'found' },
  registration_error: { zh: '登记有误', en: 'wrong entry' },
  missing: { zh: '报告丢失', en: 'reported missing' },
  open: { zh: '待处置', en: 'to be settled' },
  held: { zh: '实物已扣下', en: 'held back' },
  put_back: { zh: '已放回原位', en: 'put back' },
  recovered: { zh: '已找回', en: 'recovered' },
  mislabelled: { zh: '码贴错了', en: 'label was wrong' },
  real: { zh: '实物确系该件', en: 'it is that very copy' },
};

/** How a copy that was scanned is not as the books have it. */
const findingNames = {
  misplaced: { zh: '错位', en: 'misplaced' },
  held_elsewhere: { zh: '账面在他处', en: 'elsewhere by the books' },
  destroyed: { zh: '账面已销毁', en: 'destroyed by the books' },
};

export const values = defineValues({
  inventory: thing('inventory', '清点', 'Count'),
  in_hands: value('number', '在人手', 'In hands'),
  archived: value('number', '归档', 'Archived'),
  sent: value('number', '发出', 'Sent'),
  destroyed: value('number', '销毁', 'Destroyed'),
  registry: value('number', '在库', 'In the registry'),
  left: value('number', '尚余', 'Left'),
  lost: value('number', '下落不明', 'Missing'),
  surplus: value('number', '多出', 'Surplus'),
  listed: value('number', '清单份数', 'Listed'),
  filed: value('number', '归入案卷', 'Filed'),
  unseen: value('number', '未点', 'Not counted'),
  unsearched: value('number', '未查找', 'Not searched for'),
  remaining: value('group', '未点的件', 'Not counted yet'),
  strange: value('group', '与账面不符的件', 'Not as the books have them'),
  seen_as: choice(findingNames, '发现', 'Found'),
  last: value('text', '最后经手', 'Last handled by'),
  opened_at: value('instant', '开始时间', 'Begun'),
  differences: value('group', '清点差异及处理', 'Differences and what was decided'),
  disposition: choice(dispositionNames, '处理结果', 'Decided'),
});
