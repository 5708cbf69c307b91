import { defineMeaning } from '#kernel/meaning.ts';
import {
  appointment,
  coolingOff,
  deputy,
  designation,
  directoryLink,
  directoryProposal,
  directoryReading,
  formerGrade,
  type Person,
  person,
  tie,
  training,
} from './tables.ts';

/** A new row is known by its name: a change never tells that. */
function howMoved(to: Partial<Person>, was: Partial<Person>): string | undefined {
  if ('name' in to) return 'joins';
  if (was.state !== undefined && was.state !== to.state) return was.state === 'leaving' ? 'returns' : 'starts';
  if (was.department_id === undefined) return undefined;
  if (was.department_id !== to.department_id) return 'moves';
  return was.post === to.post ? 'rank' : 'post';
}

export const personMeaning = defineMeaning(person, {
  as: (row, name, was) => {
    if (name.startsWith('role.')) return { kind: 'designation', thing: 'person', role: 'designated' };
    return name === 'person.moved' ? { how: howMoved(row, was) } : {};
  },
  made: ({ grade, top_secret_designated }) => [
    'person.moved',
    ...(grade === 'none' ? [] : (['grade.set'] as const)),
    ...(top_secret_designated ? (['role.given'] as const) : []),
  ],
  changed: {
    department_id: 'person.moved',
    post: 'person.moved',
    state: { active: 'person.moved', leaving: 'person.left', left: 'person.left' },
    grade: 'grade.set',
    top_secret_designated: ({ to }) => (to.top_secret_designated ? 'role.given' : 'role.ended'),
    leadership: 'person.moved',
  },
  plain: ['name', 'initials', 'employee_no', 'joined_on'],
});

export const appointmentMeaning = defineMeaning(appointment, {
  thing: 'person_id',
  as: ({ role }) => ({ kind: 'office', thing: 'office', role }),
  made: ['role.given'],
  changed: { until: 'role.ended' },
  plain: [],
});

export const deputyMeaning = defineMeaning(deputy, {
  thing: 'deputy_id',
  as: { kind: 'deputy', thing: 'deputy', role: 'deputy' },
  made: ['role.given'],
  changed: { until: 'role.ended' },
  plain: [],
});

/** The designation itself is the person's. */
export const designationMeaning = defineMeaning(designation, { made: [], changed: {}, plain: [] });

export const trainingMeaning = defineMeaning(training, {
  thing: 'person_id',
  as: { kind: 'training' },
  made: ['readiness.recorded'],
  changed: {},
  plain: [],
});

export const formerGradeMeaning = defineMeaning(formerGrade, { made: [], changed: {}, plain: [] });

export const coolingOffMeaning = defineMeaning(coolingOff, {
  as: ({ ended_at }, _, was) => ({ how: ended_at ? 'ends' : 'ends_on' in was ? 'extended' : 'starts' }),
  made: ['cooling.set'],
  changed: { ends_on: 'cooling.set', ended_at: 'cooling.set' },
  plain: ['note'],
});

export const tieMeaning = defineMeaning(tie, {
  made: [],
  changed: {},
  plain: ['ended_by', 'ended_at', 'reason', 'note'],
});

/** Whoever is linked has one more way in. */
export const directoryLinkMeaning = defineMeaning(directoryLink, {
  thing: 'person_id',
  as: { how: 'link' },
  made: ['login.given'],
  changed: {},
  plain: [],
});

/** What a directory says changes nothing; what is done about it are acts of their own, with meanings of their own. */
export const directoryProposalMeaning = defineMeaning(directoryProposal, {
  made: [],
  changed: {},
  plain: ['state', 'person_id', 'closed_by', 'closed_at', 'reason'],
});

export const directoryReadingMeaning = defineMeaning(directoryReading, { made: [], changed: {}, plain: [] });
