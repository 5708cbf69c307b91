import { forEach } from '#kernel/verdict.ts';
import { matterOf } from '#modules/documents/door/facts/matter.ts';
import { asApproved } from '#modules/making/door/rules/as-approved.ts';
import { passedOnWithLeave } from '#modules/making/door/rules/reprint.ts';
import type { ParcelLeft } from '../happenings.ts';

/** What the paper is now decides whether it needs leave to be passed on, or goes out at all by what was agreed to, whatever stood on the copies when they were packed. */
export const passedOnRules = forEach<ParcelLeft, ParcelLeft>(
  (one) => [{ ...one, matter: matterOf(one.document) }],
  [passedOnWithLeave(({ form }) => form), asApproved((one) => one)],
);
