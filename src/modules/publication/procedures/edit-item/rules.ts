import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ItemFacts } from '../../facts.ts';
import { notInternal, provider, textOf, unmarked, unpublished } from '../../rules.ts';
import type { Input } from './schema.ts';

type Asked = Ask<ItemFacts, Input>;

const changed = ({ item, input: { title, content } }: Asked) =>
  textOf({ title: title ?? item.title, content: content ?? item.content });

export const rules = rulesFor<ItemFacts, Input>()([
  provider,
  unpublished,
  unmarked<Asked>(changed),
  notInternal<Asked>((ask) => ({ text: changed(ask), channel: ask.item.channel })),
]);
