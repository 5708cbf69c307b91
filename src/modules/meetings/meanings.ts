import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { meeting, sweep } from './tables.ts';

export const meetingMeaning = defineMeaning(meeting, {
  as: ({ status }, name) => (name === 'event.set' ? { kind: 'meeting', status } : { thing: 'meeting' }),
  made: ['event.set'],
  changed: {
    ...labelChanged,
    venue: 'event.set',
    starts_at: 'event.set',
    over_at: 'event.set',
    host_id: 'event.set',
    status: { ended: 'event.set', cancelled: 'event.set' },
  },
  plain: ['ended_at', 'name'],
});

export const sweepMeaning = defineMeaning(sweep, {
  thing: 'meeting_id',
  as: { kind: 'sweep' },
  made: ['check.recorded'],
  changed: {},
  plain: [],
});
