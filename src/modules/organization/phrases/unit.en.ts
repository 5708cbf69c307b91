import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './unit.zh.ts';

export const en = {
  'register.unit': 'The unit',
  'column.name': 'Name',
  'column.profile': 'Regulation',
  'profile.bureau': 'Municipal bureau',
  'profile.company': 'Company',
  'profile.strict': 'Strict',
  'column.top_secret': 'Decides: top secret',
  'column.secret': 'Decides: secret',
  'column.confidential': 'Decides: confidential',
  'column.authority_document': 'Authorising document',
  'column.site_level': 'Level of the system',
  'site.none': 'not declared',
} satisfies PhraseBook<keyof typeof zh>;
