import { required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([required<Input>('PUBLISH-002', 'content', say('field.content'))]);
