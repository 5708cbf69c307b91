import { signingInput } from '#kernel/signing.ts';
import { letter } from '../../signings.ts';

export const input = signingInput(letter);
