import { defineModule } from '#kernel/module.ts';
import { say } from './phrases.ts';
import { draftItem } from './procedures/draft-item/index.ts';
import { editItem } from './procedures/edit-item/index.ts';
import { publish } from './procedures/publish/index.ts';
import { submitItem } from './procedures/submit-item/index.ts';
import { publications } from './registers/publications.ts';
import { publicationTables } from './tables.ts';

export const module = defineModule({
  id: 'publication',
  title: say('title'),
  tables: publicationTables,
  procedures: [draftItem, editItem, submitItem, publish],
  registers: [publications],
  phrases: say,
});
