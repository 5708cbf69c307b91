/** Fields of the forms by which copies change hands. */
export const zh = {
  person: '接收人',
  carriers: '载体',
  received_by: '代收人',
  'received_by.help': '仅限已登记的临时指定人员',
  due_at: '应还时间',
  acted_at: '实际办理时间',
  'acted_at.help': '事后补录时填写，当时办理的留空',
  id_checked: '已验证件',
  signature: '已签字',
  purpose: '用途',
  pages: '实收页数',
  pages_ok: '清点无误',
  note: '备注',
} as const;
