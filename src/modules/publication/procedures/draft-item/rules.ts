import { required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import { notInternal, textOf, unmarked } from '../../rules.ts';
import type { Input } from './schema.ts';

type Asked = Ask<object, Input>;

export const rules = rulesFor<object, Input>()([
  required<Input>('PUBLISH-002', 'content', say('field.content')),
  unmarked<Asked>(({ input }) => textOf(input)),
  notInternal<Asked>(({ input }) => ({ text: textOf(input), channel: input.channel })),
]);
