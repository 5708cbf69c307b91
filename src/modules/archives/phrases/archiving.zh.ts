/** Handing copies to the archive. */
export const zh = {
  archive: '移交归档',
  'archive.help': '把办理完毕的件移交档案员，立卷归档。',
  'archive.title': '{count}份归入{volume}',
  'field.volume': '案卷号',
  'field.archivist': '接收的档案员',
  'no-volume': '归档须写明案卷号。',
  'no-volume.remedy': '填写案卷号。',
  'no-archivist': '归档须由档案员接收，移交人不能自己接收。',
  'no-archivist.remedy': '填写接收的档案员，由其在待办中签收。',
  circulating: '{copies}还在传阅。',
  'circulating.remedy': '传阅结束或停止后再办。',
  telegram: '{copies}是密码电报，不得存放于机要室之外，不归入案卷。',
  'telegram.remedy': '留在机要室保管，按规定清退。',
  'to-be-destroyed': '{copies}已列入未办结的销毁清册。',
  'to-be-destroyed.remedy': '先撤销销毁清册。',
} as const;
