import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './scope.zh.ts';

export const en = {
  widen: 'Widen the scope',
  'widen.help':
    'Adds a person or post to the scope with the leader in charge’s approval; on the end date it is removed again by itself.',
  'widen.case': 'Wider scope: {title}',
  'one-of': 'Name one person or one post.',
  'one-of.remedy': 'Fill in either the person or the post.',
  'no-reason': 'No reason is given for widening the scope.',
  'no-reason.remedy': 'Say what the work needs.',
  undecided: 'The document is not classified yet: its scope is proposed in the draft.',
  'undecided.remedy': 'Name them in the draft and submit it.',
  'in-already': 'Already in the scope.',
  'in-already.remedy': 'There is nothing to widen.',
  'unknown-person': 'There is no such person in post.',
  'unknown-person.remedy': 'Choose somebody of this unit who is in post.',
  'alert.scope_ended': 'The time for which a person or post might know a document has ended; take back any copies',
} satisfies PhraseBook<keyof typeof zh>;
