import { defineModule } from '#kernel/module.ts';
import { coolingOffs } from './duties/cooling-offs.ts';
import { pledges } from './duties/pledges.ts';
import { say as pledgeWords } from './phrases/pledge.ts';
import { say as postWords } from './phrases/post.ts';
import { gradePerson } from './procedures/grade-person/index.ts';
import { leavePost } from './procedures/leave-post/index.ts';
import { publishTemplate } from './procedures/publish-template/index.ts';
import { recordTraining } from './procedures/record-training/index.ts';
import { setCoolingOff } from './procedures/set-cooling-off/index.ts';
import { signPledge } from './procedures/sign-pledge/index.ts';
import { undoLeaving } from './procedures/undo-leaving/index.ts';
import * as registers from './registers/people.ts';
import { peopleTables } from './tables.ts';

export { pledged } from './rules/pledged.ts';
export { coolingOff, pledge, pledgeTemplate, training } from './tables.ts';
export type { CoolingOff, PeopleDatabase } from './tables.ts';

export const module = defineModule({
  id: 'people',
  title: { zh: '涉密人员', en: 'People' },
  tables: peopleTables,
  procedures: [publishTemplate, signPledge, recordTraining, gradePerson, leavePost, undoLeaving, setCoolingOff],
  registers: [registers.secretPersonnel, registers.pledges, registers.trainings, registers.coolingOffs],
  duties: [pledges, coolingOffs],
  phrases: { zh: { ...pledgeWords.zh, ...postWords.zh }, en: { ...pledgeWords.en, ...postWords.en } },
});
