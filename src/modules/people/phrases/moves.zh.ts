export const zh = {
  'change-person': '变更人员部门和岗位',
  'change-person.help':
    '只填变更的项目。换部门须先清退载体，经安全保密管理员同意；班子成员的变化由主要负责人批准；原部门负责人、兼职保密员角色同时免去，涉密人员由新部门重新提出涉密等级。',
  'change-person.title': '{person}调入{department}',
  'change-person.rank': '{person}的领导班子成员身份',
  'field.leadership': '领导班子',
  'leadership.in': '列为班子成员',
  'leadership.out': '不再是班子成员',
  'own-move': '不得变更自己的部门和岗位。',
  'own-move.remedy': '请另一位系统管理员或组织人事部门办理。',
  gone: '此人已离开本单位。',
  'gone.remedy': '核对人员。',
  unmoved: '没有要变更的内容。',
  'unmoved.remedy': '填写新的部门、岗位，或班子成员的变化。',
  'alert.SYSTEM-005.moved': '人员的部门或岗位变了，请复核其现有角色',
  'obligation.PEOPLE-003': '岗位变动后提出涉密等级意见',
} as const;
