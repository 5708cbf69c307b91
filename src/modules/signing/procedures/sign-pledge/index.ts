import { say } from '../../phrases.ts';
import { signingProcedure } from '../../procedure.ts';
import { pledge } from '../../door/signings.ts';
import { causes } from './rules.ts';
import { input } from './schema.ts';

export const signPledge = signingProcedure(pledge, {
  title: say('sign-pledge'),
  verb: { zh: '签订', en: 'Sign' },
  help: say('sign-pledge.help'),
  input,
  rules: [],
  causes,
});
