/** Fields of the forms of making and copying. */
export const zh = {
  copies: '份数',
  purpose: '用途',
} as const;
