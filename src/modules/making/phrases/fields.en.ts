/** Fields of the forms of making and copying. */
export const en = {
  copies: 'Copies',
  purpose: 'Purpose',
} as const;
