import { signingRules } from '#kernel/signing.ts';
import { pledge } from '../../signings.ts';

export const rules = signingRules(pledge);
