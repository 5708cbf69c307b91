import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ItemFacts } from '../../facts.ts';
import { textWritten } from '../../happenings.ts';
import { provider, unpublished } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<ItemFacts, Input>()([provider, unpublished]);

export const causes = [
  brings(
    textWritten,
    (ask: Ask<ItemFacts, Input>) => {
      const { item, input } = ask;
      const text = { title: input.title ?? item.title, content: input.content ?? item.content };
      return [{ ...ask, thing: item.id, ...text, channel: item.channel }];
    },
    { thing: 'publication' },
  ),
];
