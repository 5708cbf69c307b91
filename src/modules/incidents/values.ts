import { defineValues, thing } from '#kernel/value.ts';

export const values = defineValues({
  incident: thing('incident', '泄密事件', 'Incident'),
});
