import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../door/phrases/import.ts';

/** The file was read, judged and laid ready before; here it is only named. */
export const input = z.strictObject({ import: id.meta(shown(say('field.import'))) });
export type Input = z.infer<typeof input>;
