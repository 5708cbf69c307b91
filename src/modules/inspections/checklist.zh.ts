/** What an inspection looks at, after the list of 条例 58, in our words. */
export const zh = {
  responsibility: '保密工作责任制落实',
  rules: '保密制度建设',
  education: '保密宣传教育培训',
  personnel: '涉密人员管理',
  classification: '定密、变更和解除',
  carriers: '涉密载体管理',
  systems: '信息系统和信息设备',
  internet: '互联网使用',
  sites: '涉密场所和要害部门部位',
  procurement: '涉密采购和委托',
  meetings: '涉密会议活动',
  publication: '信息公开保密审查',
  other: '其他',
} as const;
