import { choice, defineValues, thing } from '#kernel/value.ts';
import { say } from './phrases/destruction.ts';

const methodNames = Object.fromEntries(
  (['shred', 'pulp', 'burn', 'overwrite', 'crush', 'chemical'] as const).map((one) => [one, say(`method.${one}`)]),
);

export const values = defineValues({
  destruction: thing('destruction_list', '销毁清册', 'Destruction list'),
  unsigned: choice({ destroyer: say('as.destroyer'), supervisor: say('as.supervisor') }, '未签字', 'Not signed'),
  method: choice(methodNames, '方式', 'Way'),
  witness: thing('person', '见证人', 'Witness'),
  supervisor: thing('person', '监销人', 'Supervisor'),
});
