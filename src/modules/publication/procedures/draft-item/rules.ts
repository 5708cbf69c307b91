import { required } from '#kernel/common-rules.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { textWritten } from '../../happenings.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([required<Input>('PUBLISH-002', 'content', say('field.content'))]);

export const causes = [
  brings(
    textWritten,
    (ask: Ask<object, Input>) => {
      const { title, content, channel } = ask.input;
      return [{ ...ask, thing: fresh, title, content, channel }];
    },
    { thing: 'publication' },
  ),
];
