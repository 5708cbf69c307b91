import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/destruction.ts';

export const input = z.strictObject({ list: id.meta(shown(say('field.list'), { widget: 'destruction_list' })) });
export type Input = z.infer<typeof input>;
