export const zh = {
  'register.unit': '本单位',
  'column.name': '名称',
  'column.profile': '采用的制度',
  'profile.bureau': '市直机关',
  'profile.company': '企业',
  'profile.strict': '从严',
  'column.top_secret': '可原始定密：绝密',
  'column.secret': '可原始定密：机密',
  'column.confidential': '可原始定密：秘密',
  'column.authority_document': '定密授权文件',
  'column.site_level': '系统密级',
  'site.none': '未申报',
} as const;
