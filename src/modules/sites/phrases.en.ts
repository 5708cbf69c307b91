import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './phrases.zh.ts';

export const en = {
  'record-closing': 'Record the closing check',
  'record-closing.help':
    'The last person out of a key place checks item by item and records it; what is not in order is written down.',
  'item.power': 'power',
  'item.alarm': 'alarm',
  'item.doors': 'doors locked',
  'item.windows': 'windows closed',
  'item.water': 'water',
  'not-key-place': '“{place}” is not a key place and needs no closing check.',
  'not-key-place.remedy': 'Check the place.',
  unchecked: 'Not checked: {items}.',
  'unchecked.remedy': 'Check each item, then record it.',
  ungraded:
    'Who holds no secrecy grade, leaves or cools off is not left alone in a key place, and so is not the last person out.',
  'ungraded.remedy': 'Somebody graded who works there checks and records it.',
  'too-early': 'The closing check is made on leaving and is recorded from {time} on.',
  'too-early.remedy': 'Check every item on leaving, then record it.',
  'obligation.SITE-008': 'Check the key place before leaving for the day, and record it',
  'alert.SITE-008.fault': 'The closing check of a key place found something wrong',
  'register.closing-checks': 'Closing checks of key places',
  'field.place': 'Place',
  'field.items': 'Checked',
  'field.fault': 'What is not in order',
  'column.on': 'Date',
  'column.by': 'Checked by',
  'column.at': 'Time',
} satisfies PhraseBook<keyof typeof zh>;
