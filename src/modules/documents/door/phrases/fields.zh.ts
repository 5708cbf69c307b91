/** Fields of the carriers module's forms. */
export const zh = {
  document: '文件',
  carrier: '载体',
  level: '密级',
  regime: '秘密类别',
  'regime.state': '国家秘密',
  'regime.group': '集团秘密',
  'regime.company': '公司商业秘密',
  'regime.own': '非国家秘密、非商业秘密',
  period: '保密期限',
  kind: '载体类别',
  scope: '知悉范围',
  pages: '页数（每份）',
  place: '存放位置',
} as const;
