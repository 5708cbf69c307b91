import { signingRules } from '#kernel/signing.ts';
import { pledge } from '../../door/signings.ts';

export const rules = signingRules(pledge);
