import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './holder.zh.ts';

/** Whether a person may hold a copy now. */
export const en = {
  'out-of-scope': '{name} is outside the approved scope of the document.',
  'out-of-scope.remedy': 'If there is a need, have the scope widened by approval, naming the person or post.',
  'grade-too-low': 'The grade of {name} does not reach state secrets of level {level}.',
  'grade-too-low.remedy': 'Let a person of sufficient grade take it.',
  'not-entitled': 'What {name} may know of ends below the level of this document ({level}).',
  'not-entitled.remedy': 'Let somebody entitled to that level take it, or have access approved and granted first.',
  'cooling-off':
    '{name} has left a secret-involved post, is in cooling-off until {date} and may not touch classified carriers.',
  'left-post': '{name} has left the post and may not touch classified carriers.',
  'left-post.remedy': 'Let a secret-involved person in post take it.',
  'overdue-reading': '{name} has circulated documents that are overdue and receives no more until they are back.',
  'overdue-reading.remedy': 'Return the overdue documents to the registry first.',
} as const satisfies PhraseBook<keyof typeof zh>;
