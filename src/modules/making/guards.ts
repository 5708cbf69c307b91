import { defineGuard } from '#kernel/guard.ts';
import { readyOneself } from '#kernel/ready.ts';
import { defineSigned } from '#kernel/signed.ts';
import { contentDerived, copyMade, makingOrdered } from './door/happenings.ts';
import { copyLabelled, parcelNumbered, parcelsPacked } from './happenings.ts';
import { takingRules, takingSigners } from './door/rules/taking.ts';
import { registeredSource } from './door/rules/taking-terms.ts';
import { atMachine, operatorKnown, printerKnown } from './rules/machine.ts';
import { labelling } from './rules/label.ts';
import { agreed, orderable, orderSigners, recipientsNamed, unordered } from './rules/ordered.ts';
import { originalRules } from './rules/original.ts';
import { packedRules } from './rules/packed.ts';
import { runRules } from './rules/run.ts';
import { servingRules } from './rules/serving.ts';
import { enteredInTime } from '#modules/documents/door/rules/acted.ts';
import { levelFixed, markCorrected, marked, printMarked } from '#modules/documents/door/rules/marked.ts';

/** Whoever makes something of a source is ready for that source. */
export const derived = defineGuard(contentDerived, [...takingRules, registeredSource, ...readyOneself]);

export const made = defineGuard(copyMade, [...atMachine, marked, printMarked, enteredInTime]);
/** Of another body's paper too copies come out of the press by an order. */
export const run = defineGuard(copyMade, runRules, { how: ['print', 'copy', 'reprint'] });
export const printed = defineGuard(copyMade, [printerKnown, ...agreed], { how: ['print'] });
export const copied = defineGuard(copyMade, [operatorKnown, ...servingRules, ...originalRules], {
  how: ['copy', 'excerpt', 'reprint', 'photo', 'recording'],
});
/** An excerpt is new content, and asked as such. */
export const taken = defineGuard(copyMade, [...takingRules, registeredSource], {
  how: ['copy', 'reprint', 'photo', 'recording'],
});

/** Copies made by an order were signed with it. */
export const takingSigned = defineSigned(copyMade, unordered, { how: ['copy', 'reprint', 'photo', 'recording'] });
export const derivedSigned = defineSigned(contentDerived, takingSigners);

export const ordered = defineGuard(makingOrdered, [marked, printMarked, levelFixed, recipientsNamed, ...orderable]);
/** To order the printing of another body's paper is to ask leave to copy it. */
export const reprinted = defineGuard(makingOrdered, [...takingRules, registeredSource], { source: ['other'] });

export const labelled = defineGuard(copyLabelled, labelling, { how: ['label'] });

export const parcelled = defineGuard(parcelNumbered, [marked, markCorrected], { series: ['outgoing'] });

export const packed = defineGuard(parcelsPacked, packedRules, { to: ['unit'], how: ['packed'] });

export const orderSigned = defineSigned(makingOrdered, orderSigners);
export const reprintSigned = defineSigned(makingOrdered, takingSigners, { source: ['other'] });
