import { defineModule } from '#kernel/module.ts';
import { petitionsTables } from './tables.ts';

export const module = defineModule({
  title: { zh: '信访', en: 'Petitions' },
  domain: 'petitions',
  tables: petitionsTables,
});
