import { defineModule } from '#kernel/module.ts';
import { tiedHandlers } from './duties/tied-handlers.ts';
import { say } from './phrases.ts';
import { assign } from './procedures/assign/index.ts';
import { declareRelation } from './procedures/declare-relation/index.ts';
import { forward } from './procedures/forward/index.ts';
import { receivePetition } from './procedures/receive-petition/index.ts';
import { petitions } from './registers/petitions.ts';
import { petitionsTables } from './tables.ts';

export const module = defineModule({
  id: 'petitions',
  title: say('title'),
  tables: petitionsTables,
  procedures: [receivePetition, assign, forward, declareRelation],
  registers: [petitions],
  duties: [tiedHandlers],
  phrases: say,
});
