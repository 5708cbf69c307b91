/** Fields of the forms of the mail room. */
export const zh = {
  title: '标题（不含秘密内容的名称）',
  doc_no: '文号',
  issuer: '来文单位',
  issued_on: '成文日期',
} as const;
