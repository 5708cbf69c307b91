import { signingInput } from '#kernel/signing.ts';
import { pledge } from '../../signings.ts';

export const input = signingInput(pledge);
