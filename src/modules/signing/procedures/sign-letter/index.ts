import { say } from '../../phrases.ts';
import { signingProcedure } from '../../procedure.ts';
import { letter } from '../../door/signings.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const signLetter = signingProcedure(letter, {
  title: say('sign-letter'),
  verb: { zh: '签订', en: 'Sign' },
  help: say('sign-letter.help'),
  menu: ['principal', 'leader_in_charge', 'business_leader', 'classifier', 'dept_head'],
  input,
  rules,
});
