import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from './inputs.ts';
import { field } from '../phrases/hand-fields.ts';

/** Parts of inputs by which copies change hands. What a clause demands is optional here and asked for by a rule. */
const instant = z.iso.datetime({ offset: true });
const line = worded(200);

export const personInput = id.meta(shown(field('person'), { widget: 'person' }));
export const peopleInput = z.array(id).min(1).max(200);
export const carriersInput = z
  .array(id)
  .min(1)
  .max(200)
  .meta(shown(field('carriers'), { widget: 'carrier' }));
export const receivedByInput = id
  .nullish()
  .meta(shown(field('received_by'), { widget: 'person', help: field('received_by.help') }));
export const dueInput = instant.nullish().meta(shown(field('due_at'), { widget: 'instant' }));
/** CARRIER-068: when the act took place, if it is entered later. */
export const actedInput = instant
  .nullish()
  .meta(shown(field('acted_at'), { widget: 'instant', help: field('acted_at.help') }));
export const idCheckedInput = z
  .boolean()
  .optional()
  .meta(shown(field('id_checked')));
export const signatureInput = z
  .boolean()
  .optional()
  .meta(shown(field('signature')));
export const purposeInput = line.nullish().meta(shown(field('purpose')));
export const pagesInput = z
  .number()
  .int()
  .nonnegative()
  .nullish()
  .meta(shown(field('pages')));
/** One scan says that the copy is complete; only a doubt is said aloud. */
export const pagesOkInput = z
  .boolean()
  .optional()
  .meta(shown(field('pages_ok')));
export const noteInput = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .meta(shown(field('note')));
export const instantInput = instant;
export const lineInput = line;
