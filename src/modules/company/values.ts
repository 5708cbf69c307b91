import { defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  counterpart: value('text', '对方单位', 'Other party'),
  text: value('text', '文本', 'Text'),
  passages: value('group', '保密条款所在', 'Passages'),
  passage: value('text', '合同条文', 'Passage'),
});
