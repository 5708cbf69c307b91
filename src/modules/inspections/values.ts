import { choice, defineValues, thing, value } from '#kernel/value.ts';

/** Where an item is looked up. */
const proofNames = {
  manual: { zh: '现场查看', en: 'on the spot' },
  computed: { zh: '台账', en: 'the registers' },
  imported: { zh: '检测数据', en: 'machine reports' },
};

export const values = defineValues({
  chapters: value('group', '分章得分', 'Points by chapter'),
  results: value('group', '逐项结果', 'Results'),
  chapter: value('text', '章', 'Chapter'),
  proof_source: choice(proofNames, '查看依据', 'Seen from'),
  result: value('text', '结果', 'Result'),
  seen: value('text', '查看了什么', 'Looked at'),
  times: value('number', '起数', 'Times'),
  finding: thing('finding', '问题', 'Finding'),
  findings: value('number', '发现的问题', 'Findings'),
  answered_by: thing('person', '检查人', 'Checked by'),
  items_on_list: value('number', '项数', 'Items'),
  answered: value('number', '已检查', 'Answered'),
  points: value('number', '得分', 'Points'),
  full_points: value('number', '满分', 'Of'),
  deducted: value('number', '另行扣分', 'Taken off'),
  with_files: value('number', '有照片、文件（C）', 'Shown by files (C)'),
  declared: value('number', '检查人签认（D）', 'Signed by the inspector (D)'),
  score: value('number', '总分', 'Score'),
  inspectors: thing('person', '检查人员', 'Inspectors'),
});
