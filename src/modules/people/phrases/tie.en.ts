import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './tie.zh.ts';

export const en = {
  'record-tie': 'Declare a tie',
  'record-tie.help':
    'Declares kinship or common interest with somebody, or the personnel department enters it; whoever is tied to a person handles nothing about him.',
  'end-tie': 'End a tie',
  'end-tie.help': 'Where a tie is no more, the personnel or supervision department records that, with the reason.',
  oneself: 'A tie to oneself cannot be declared.',
  'oneself.remedy': 'Choose another person.',
  'for-others': 'A tie is declared by the person himself or entered by the personnel department.',
  'for-others.remedy': 'Ask the person or the personnel department.',
  recorded: 'This tie is on record.',
  'recorded.remedy': 'It need not be recorded again.',
  'own-tie': 'Nobody ends a tie of his own.',
  'own-tie.remedy': 'Somebody without a tie to either of the two does it.',
  ended: 'This tie has been ended.',
  'ended.remedy': 'A new tie is declared anew.',
  'register.ties': 'Ties declared',
  'field.person': 'Person',
  'field.person.help': 'Oneself, where nobody is named',
  'field.related': 'Person tied to',
  'field.kind': 'Tie',
  'field.note': 'Details',
  'field.tie': 'Tie on record',
  'field.reason': 'Reason',
  'column.recorded_at': 'Recorded',
  'column.ended_at': 'Ended',
  'kind.spouse': 'spouse',
  'kind.kin': 'close kin',
  'kind.interest': 'common interest',
  'kind.other': 'another tie',
} satisfies PhraseBook<keyof typeof zh>;
