import { defineModule } from '#kernel/module.ts';
import { meetingsTables } from './tables.ts';

export const module = defineModule({
  title: { zh: '涉密会议', en: 'Meetings' },
  domain: 'meetings',
  tables: meetingsTables,
});
