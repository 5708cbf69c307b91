import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import {
  carriersInput,
  instantInput,
  lineInput,
  peopleInput,
  purposeInput,
} from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  carriers: carriersInput,
  bearers: peopleInput.max(20).meta(shown(field('bearers'), { widget: 'person' })),
  purpose: purposeInput,
  destination: lineInput.nullish().meta(shown(field('destination'))),
  start_at: instantInput.nullish().meta(shown(field('start_at'), { widget: 'instant' })),
  end_at: instantInput.nullish().meta(shown(field('end_at'), { widget: 'instant' })),
});
export type Input = z.infer<typeof input>;
