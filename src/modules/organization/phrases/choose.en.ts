import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './choose.zh.ts';

export const en = {
  choose: 'Choose a value of the regulation',
  'choose.help': 'Chooses the unit’s own value within what the law allows; the leader in charge approves it.',
  'not-lawful': 'It cannot be set so: {reason}',
  'not-lawful.remedy': 'Choose a value within the lawful range.',
  'no-parameter': 'There is no parameter “{key}”.',
  'no-parameter.remedy': 'Pick the parameter on the page of its clause.',
  same: 'The parameter already has this value.',
  'same.remedy': 'Nothing needs to change.',
  elsewhere: 'This is entered with the document it rests on and is not chosen here.',
  'elsewhere.remedy': 'Use “{act}”.',
  'elsewhere.authority': 'Enter the authority to classify',
  'choose.title': 'Regulation parameter: {name}',
  'register.choices': 'Changes of parameters',
  'field.key': 'Parameter',
  'field.document': 'Document it rests on',
  'field.value': 'Value',
  'column.clause': 'Clause',
  'column.was': 'Was',
  'column.at': 'In force since',
  'column.by': 'Proposed by',
} satisfies PhraseBook<keyof typeof zh>;
