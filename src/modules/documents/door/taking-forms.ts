import type { CarrierKind } from '#kernel/generated/clauses.ts';

/** The ways in which something is taken out of a paper (CARRIER-027, CARRIER-028: 抄、印、拍、录). */
export const takingForms = ['copy', 'excerpt', 'reprint', 'photo', 'recording'] as const;
/** Those by which a paper of another body is multiplied to be passed on. */
export const reprintForms = ['copy', 'reprint'] as const;
export type TakingForm = (typeof takingForms)[number];

/** What kind of carrier comes of it. */
export const madeKind: Readonly<Record<TakingForm, CarrierKind>> = {
  copy: 'copy',
  excerpt: 'excerpt',
  reprint: 'copy',
  photo: 'audio_visual',
  recording: 'audio_visual',
};
