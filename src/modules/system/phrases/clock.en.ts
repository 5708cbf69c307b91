import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './clock.zh.ts';

export const en = {
  confirm: 'Confirm that the server’s time is right',
  'confirm.help':
    'Where the clock of the server jumped, the system goes on counting as if it had not. If the time is right, the system administrator confirms it, and the present time of the server counts; time never goes back.',
  'not-jumped': 'No jump of the clock waits to be confirmed.',
  'not-jumped.remedy': 'Nothing needs to be confirmed.',
} satisfies PhraseBook<keyof typeof zh>;
