import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './moves.zh.ts';

export const en = {
  'change-person': 'Change department or post',
  'change-person.help':
    'Fill in only what changes. Before another department every copy is handed back and the security administrator agrees; the roles of head and part-time secrecy officer end with the old department, and the new one proposes the grade of secret-involved personnel again.',
  'change-person.title': '{person} moves to {department}',
  'change-person.rank': 'Membership of the leadership: {person}',
  'field.leadership': 'Leadership',
  'leadership.in': 'becomes a member',
  'leadership.out': 'is no longer a member',
  'own-move': 'Nobody changes his own department or post.',
  'own-move.remedy': 'Another system administrator or the personnel department does it.',
  gone: 'The person has left the unit.',
  'gone.remedy': 'Check the person.',
  unmoved: 'Nothing would change.',
  'unmoved.remedy': 'Give a new department or post, or what changes about the leadership.',
  'alert.SYSTEM-005.moved': 'Somebody’s department or post has changed: look at the roles held',
  'obligation.PEOPLE-003': 'Propose the grade again after a change of post',
} satisfies PhraseBook<keyof typeof zh>;
