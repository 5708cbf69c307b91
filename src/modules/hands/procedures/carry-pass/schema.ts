import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({ carry_out: id.meta(shown(field('carry_out'), { widget: 'carry_out' })) });
export type Input = z.infer<typeof input>;
