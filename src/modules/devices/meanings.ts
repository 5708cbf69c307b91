import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { medium, mediumContent, mediumMovement } from './tables.ts';

export const mediumMeaning = defineMeaning(medium, {
  as: (_, name) => ({ thing: 'medium', ...(name === 'copy.stored' ? { to: 'place' } : {}) }),
  made: ['device.registered', 'mark.set'],
  changed: {
    ...labelChanged,
    mark: 'mark.set',
    place_id: 'copy.stored',
    status: { destroyed: ['device.retired', 'copy.destroyed'], sealed: 'device.retired' },
  },
  // Every change of hand is a movement, and that says what it means.
  plain: ['hand', 'hand_id', 'since', 'due_at', 'turn'],
});

export const mediumMovementMeaning = defineMeaning(mediumMovement, {
  thing: 'to_id',
  as: { thing: 'medium', kind: 'keeper', role: 'keeper' },
  made: ({ to_kind }) => (to_kind === 'person' ? ['role.given'] : []),
  changed: {},
  plain: [],
});

export const mediumContentMeaning = defineMeaning(mediumContent, {
  thing: 'medium_id',
  as: { thing: 'medium' },
  made: ['content.stored'],
  changed: {},
  plain: [],
});
