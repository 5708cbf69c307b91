/** Assigning what is to be done about a paper, and reporting it done. */
export const zh = {
  'assign-handling': '交办承办',
  'assign-handling.help':
    '写明办什么，把密件交给知悉范围内的人承办，按期限计时；原承办人离岗或不得再接触的，由此改交他人。',
  'report-handled': '办结承办',
  'report-handled.help': '承办人写明办理结果，办结本人承办的事项。',
  'field.person': '承办人',
  'field.what': '承办事项',
  'field.handling': '承办事项',
  'field.done_what': '办理结果',
  'not-in-charge': '承办由机要（保密）人员、领导，或承办人所在部门的负责人交办。',
  'not-in-charge.remedy': '请机要（保密）人员、分管领导或该部门负责人交办。',
  'no-what': '须写明承办什么。',
  'no-what.remedy': '填写要办的事项。',
  assigned: '{name}承办该文件的事项尚未办结。',
  'assigned.remedy': '先由{name}办结，再交办新的事项；也可交给别人承办。',
  'not-own': '承办事项由承办人本人办结。',
  'not-own.remedy': '请承办人本人填写办理结果。',
  'not-open': '该承办事项已经办结或改交他人。',
  'not-open.remedy': '无需再办；有新的事项另行交办。',
  'no-result': '须写明办理结果。',
  'no-result.remedy': '写明办了什么、结果如何。',
} as const;
