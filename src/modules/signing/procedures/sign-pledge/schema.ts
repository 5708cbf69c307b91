import { signingInput } from '#kernel/signing.ts';
import { pledge } from '../../door/signings.ts';

export const input = signingInput(pledge);
