export const zh = {
  'field.department': '部门',
  'field.name': '名称',
  'change-department': '变更部门',
  'change-department.help': '改部门名称，或在已任命的部门负责人中指定由谁主持。',
  'department.head': '负责人',
  'unchanged-department': '没有要变更的内容。',
  'unchanged-department.remedy': '填写新的名称，或指定另一位负责人。',
  'head-elsewhere': '{person}不是该部门的在岗人员。',
  'head-elsewhere.remedy': '在该部门的在岗人员中指定。',
  'head-unappointed': '{person}还没有被任命为部门负责人。',
  'head-unappointed.remedy': '先由安全保密管理员任命“部门负责人”角色。',
  'change-department.title': '指定{person}为{department}负责人',
} as const;
