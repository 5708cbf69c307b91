import { defineValues, program, thing, value } from '#kernel/value.ts';

export const values = defineValues({
  destination: value('text', '目的地', 'Destination'),
  carry_out: thing('carry_out', '携带外出', 'Carrying out'),
  circulation: thing('circulation', '传阅', 'Circulation'),
  movement: program,
  holding: program,
  back: value('number', '带回', 'Back'),
  out: value('number', '在外', 'Out'),
  next: thing('person', '下一位', 'Next'),
});
