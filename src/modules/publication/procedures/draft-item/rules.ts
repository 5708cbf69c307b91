import { required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import { unmarked } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  required<Input>('PUBLISH-002', 'content', say('field.content')),
  unmarked<Ask<object, Input>>(({ input }) => `${input.title}\n${input.content}`),
]);
