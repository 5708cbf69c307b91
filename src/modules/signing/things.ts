import { defineThing } from '#kernel/thing.ts';
import { signature, signingText } from './tables.ts';

export const signatureThing = defineThing(signature, {
  noun: { zh: '签订记录', en: 'Signature' },
  register: 'signatures',
  called: { as: 'person', at: 'person_id' },
});

export const signingTextThing = defineThing(signingText, {
  noun: { zh: '签订文本', en: 'Text to sign' },
  register: 'signing-texts',
  called: { by: 'name' },
});
