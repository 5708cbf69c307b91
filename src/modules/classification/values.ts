import { roleNames } from '#kernel/generated/names.ts';
import { choice, defineValues, value } from '#kernel/value.ts';

export const values = defineValues({
  level_field: value('text', '密级标志', 'Mark'),
  levels: value('level', '定密权限', 'Authority'),
  added: value('text', '增加的知悉人员', 'Added'),
  derived_level: value('level', '依据的密级', 'Level of the sources'),
  unrecorded: choice({ ...roleNames, basis: { zh: '定密依据', en: 'basis' } }, '未记载', 'Not recorded'),
  raised: value('flag', '已升高', 'Raised'),
});
