import { defineValues, thing, value } from '#kernel/value.ts';

export const values = defineValues({
  leadership: value('flag', '领导职务', 'Leadership'),
  namesakes: value('text', '同名的离岗人员（工号）', 'Those of the same name who left (staff no.)'),
  deputy: thing('person', '代办人', 'Deputy'),
  measures: value('text', '保密措施', 'Measures'),
  void: value('flag', '作废', 'Void'),
  directory: value('text', '目录', 'Directory'),
  directory_subject: value('text', '目录中的标识', 'Identifier there'),
  login: value('text', '账号', 'Login'),
  enrolled: value('number', '已登记的鉴别方式', 'Enrolled factors'),
  invitation: value('text', '设定口令的链接（只显示这一次）', 'Link to choose a password (shown this once)'),
  employee_no: value('text', '工号', 'Staff no.'),
  clearance: value('level', '可接触至', 'Cleared to'),
  leaves_on: value('date', '离岗日期', 'Leaves on'),
});
