/** What shows a training, by the field of the form. */
export const papers = ['attendance', 'paper', 'certificate'] as const;
export type PaperField = (typeof papers)[number];
