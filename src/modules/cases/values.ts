import { choice, defineValues, thing, value } from '#kernel/value.ts';

const owedNames = {
  open: { zh: '未到期', en: 'open' },
  overdue: { zh: '逾期', en: 'overdue' },
  met: { zh: '已办', en: 'met' },
  cancelled: { zh: '取消', en: 'cancelled' },
};

export const values = defineValues({
  cases: value('group', '审批', 'Requests'),
  request: thing('case', '编号', 'No.'),
  asked_at: value('instant', '提出时间', 'Asked'),
  obligations: value('group', '时限', 'Obligations'),
  met_at: value('instant', '办结时间', 'Done'),
  owed: choice(owedNames, '状态', 'State'),
});
