export const zh = {
  'register.violations': '违反保密纪律登记',
  'column.clause': '条款',
  'column.person': '人员',
  'column.department': '部门',
  'column.what': '情况',
  'column.at': '登记时间',
  'column.recorded_by': '登记人',
  'column.finding': '检查问题',
} as const;
