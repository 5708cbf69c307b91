import { defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  level_field: value('text', '密级标志', 'Mark'),
  levels: value('level', '定密权限', 'Authority'),
  added: value('text', '增加的知悉人员', 'Added'),
  raised: value('flag', '已升高', 'Raised'),
});
