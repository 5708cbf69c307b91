import { defineGuard } from '#kernel/guard.ts';
import { contractSigned } from './happenings.ts';
import { signedRules } from './rules.ts';

export const signed = defineGuard(contractSigned, signedRules);
