import { signingInput } from '#kernel/signing.ts';
import { letter } from '../../door/signings.ts';

export const input = signingInput(letter);
