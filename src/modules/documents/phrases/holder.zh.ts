/** Whether a person may hold a copy now. */
export const zh = {
  'out-of-scope': '{name}不在该件核定的知悉范围内。',
  'out-of-scope.remedy': '确需接触的，先按程序报批扩大知悉范围，写明本人或其岗位。',
  'grade-too-low': '{name}的涉密等级不足以接触{level}级国家秘密。',
  'grade-too-low.remedy': '改由涉密等级相当的人员办理。',
  'not-entitled': '{name}可接触的密级低于该件（{level}）。',
  'not-entitled.remedy': '改由可接触该密级的人员办理；确需本人办理的，先按程序审批授权。',
  'cooling-off': '{name}已离开涉密岗位，脱密期至{date}，不得再接触涉密载体。',
  'left-post': '{name}已离岗，不得再接触涉密载体。',
  'left-post.remedy': '改由在岗的涉密人员办理。',
  'overdue-reading': '{name}有逾期未退回的传阅密件，退清之前不再送阅。',
  'overdue-reading.remedy': '先把逾期的密件退回保管处。',
} as const;
