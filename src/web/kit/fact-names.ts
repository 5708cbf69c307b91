import type { Text } from '#kernel/text.ts';
import { useSay } from '#web/app/language.ts';
import { registersQuery } from '#web/app/session.ts';
import { useQuery } from '@tanstack/react-query';

/** Names of values that occur everywhere; the registers' own column titles fill the rest. */
const known: Readonly<Record<string, Text>> = {
  level: { zh: '密级', en: 'Level' },
  mark: { zh: '密级标志', en: 'Mark' },
  period: { zh: '保密期限', en: 'Period' },
  scope: { zh: '知悉范围', en: 'Need to know' },
  holder: { zh: '持有人', en: 'Holder' },
  person: { zh: '人员', en: 'Person' },
  actor: { zh: '经办人', en: 'By' },
  clearance: { zh: '可接触至', en: 'Cleared to' },
  grade: { zh: '涉密等级', en: 'Grade' },
  hand: { zh: '在手', en: 'In hand' },
  due_at: { zh: '应退时间', en: 'Due' },
  due: { zh: '应退时间', en: 'Due' },
  title: { zh: '标题', en: 'Title' },
  copies: { zh: '份数', en: 'Copies' },
  copy_no: { zh: '份号', en: 'Copy no.' },
  purpose: { zh: '用途', en: 'Purpose' },
  reason: { zh: '理由', en: 'Reason' },
  kind: { zh: '种类', en: 'Kind' },
  before: { zh: '原', en: 'Before' },
  after: { zh: '改为', en: 'After' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  count: { zh: '数量', en: 'Count' },
  limit: { zh: '上限', en: 'Limit' },
  wanted: { zh: '所填', en: 'Wanted' },
  value: { zh: '值', en: 'Value' },
  no: { zh: '编号', en: 'No.' },
  number: { zh: '文号', en: 'Document no.' },
  basis: { zh: '依据', en: 'Basis' },
  issuer: { zh: '发文机关', en: 'Issuer' },
  department: { zh: '部门', en: 'Department' },
  regime: { zh: '秘密种类', en: 'Kind of secret' },
  state: { zh: '状态', en: 'State' },
  status: { zh: '状态', en: 'Status' },
  date: { zh: '日期', en: 'Date' },
  years: { zh: '年数', en: 'Years' },
  max_years: { zh: '最长年限', en: 'Longest period' },
  role: { zh: '角色', en: 'Role' },
  roles: { zh: '角色', en: 'Roles' },
  field: { zh: '栏目', en: 'Field' },
  overdue: { zh: '逾期件数', en: 'Overdue' },
  now: { zh: '现在', en: 'Now' },
  procedure: { zh: '事项', en: 'Matter' },
  carrier: { zh: '载体', en: 'Carrier' },
  document: { zh: '文件', en: 'Document' },
  made: { zh: '制作', en: 'Made' },
  in_hands: { zh: '在人手', en: 'In hands' },
  archived: { zh: '归档', en: 'Archived' },
  sent: { zh: '发出', en: 'Sent' },
  destroyed: { zh: '销毁', en: 'Destroyed' },
  extra: { zh: '多出', en: 'Extra' },
  expected: { zh: '应有', en: 'Expected' },
  counted: { zh: '实点', en: 'Counted' },
  missing: { zh: '下落不明', en: 'Missing' },
  kept: { zh: '留存', en: 'Kept' },
  registry: { zh: '在库', en: 'In the registry' },
  moves: { zh: '流转', en: 'Moves' },
  movements: { zh: '流转', en: 'Moves' },
  carriers: { zh: '各份', en: 'Copies' },
  cases: { zh: '审批', en: 'Cases' },
  obligations: { zh: '时限', en: 'Obligations' },
  entries: { zh: '账本记录', en: 'Ledger entries' },
  step: { zh: '环节', en: 'Step' },
  turn: { zh: '次序', en: 'Turn' },
  by: { zh: '经办人', en: 'By' },
  at: { zh: '时间', en: 'At' },
  note: { zh: '备注', en: 'Note' },
  since: { zh: '起', en: 'Since' },
  clause: { zh: '条款', en: 'Clause' },
  place: { zh: '位置', en: 'Place' },
  code: { zh: '条码', en: 'Code' },
  name: { zh: '姓名', en: 'Name' },
  pages: { zh: '页数', en: 'Pages' },
  received_at: { zh: '收文日期', en: 'Received' },
  remarks: { zh: '备注', en: 'Remarks' },
  hand_kind: { zh: '在手', en: 'In hand' },
  from_kind: { zh: '从', en: 'From' },
  to_kind: { zh: '到', en: 'To' },
  by_name: { zh: '经办人', en: 'By' },
  owner: { zh: '责任人', en: 'Owner' },
  says: { zh: '要求', en: 'What' },
  opinion: { zh: '意见', en: 'Opinion' },
};

/** How a key of facts is called: the common words, then any register's column of that key, then the key itself. */
export function useFactNames(): (key: string) => string {
  const say = useSay();
  const { data: registers } = useQuery(registersQuery);
  return (key) => {
    const common = known[key];
    if (common) return say(common);
    const column = registers?.flatMap((register) => register.columns).find((one) => one.key === key);
    return column ? say(column.title) : key.replaceAll('_', ' ');
  };
}
