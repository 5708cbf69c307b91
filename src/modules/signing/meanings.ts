import { defineMeaning } from '#kernel/meaning.ts';
import { signature, signingText } from './tables.ts';

export const signingTextMeaning = defineMeaning(signingText, {
  as: ({ signing }) => ({ kind: `${signing}_text` }),
  made: ['rule.adopted'],
  changed: {},
  plain: [],
});

export const signatureMeaning = defineMeaning(signature, {
  thing: 'person_id',
  as: ({ signing }) => ({ kind: signing }),
  made: ['readiness.recorded'],
  changed: { valid_until: 'readiness.recorded' },
  plain: [],
});
