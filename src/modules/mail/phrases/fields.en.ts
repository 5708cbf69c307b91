/** Fields of the forms of the mail room. */
export const en = {
  title: 'Title (one that gives nothing away)',
  doc_no: 'Document number',
  issuer: 'Issued by',
  issued_on: 'Date of the document',
} as const;
