import { choice, defineValues, value } from '#kernel/value.ts';
import { say } from './phrases.ts';
import { items } from './rules.ts';

const partNames = Object.fromEntries(items.map((item) => [item, say(`item.${item}`)]));

export const values = defineValues({
  counterpart: value('text', '对方单位', 'Other party'),
  text: value('text', '文本', 'Text'),
  lacking_parts: choice(partNames, '缺少的内容', 'Parts it lacks'),
  passages: value('group', '保密条款所在', 'Passages'),
  passage: value('text', '合同条文', 'Passage'),
});
