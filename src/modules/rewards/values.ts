import { choice, defineValues, value } from '#kernel/value.ts';
import { groundNames } from './rules.ts';

export const values = defineValues({
  ground: choice(groundNames, '奖励情形', 'Ground of a reward'),
  account: value('text', '事迹', 'What was done'),
});
