import { defineThing } from '#kernel/thing.ts';
import { evidence } from '#kernel/evidence.ts';

export const evidenceThing = defineThing(evidence, {
  noun: { zh: '凭证', en: 'Evidence' },
  register: 'evidence',
  called: { by: 'document_no', on: 'dated' },
});
