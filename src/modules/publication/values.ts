import { defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  content: value('text', '内容', 'Content'),
  channel: value('text', '发布渠道', 'Channel'),
});
