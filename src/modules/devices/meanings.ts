import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { medium, mediumContent, mediumMovement } from './tables.ts';

export const mediumMeaning = defineMeaning(medium, {
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
  thing: 'medium_id',
  made: ({ to_kind }) => (to_kind === 'person' ? ['role.given'] : []),
  changed: {},
  plain: [],
});

export const mediumContentMeaning = defineMeaning(mediumContent, {
  thing: 'medium_id',
  made: ['content.stored'],
  changed: {},
  plain: [],
});
