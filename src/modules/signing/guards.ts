import { defineGuard } from '#kernel/guard.ts';
import { signingRules } from '#kernel/signing.ts';
import { pledge } from './door/signings.ts';
import { pledgeAdopted, textSigned } from './happenings.ts';
import { adoptedRules } from './rules.ts';

export const signed = defineGuard(textSigned, signingRules(pledge), { kind: [pledge.id] });

export const adopted = defineGuard(pledgeAdopted, adoptedRules, { kind: ['pledge_text'] });
