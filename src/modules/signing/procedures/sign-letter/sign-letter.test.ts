import { describeRules } from '#test/kit/rules.ts';
import { misreadings, signer, toSign } from '#test/kit/signing-facts.ts';
import { letter } from '../../door/signings.ts';
import { rules } from './rules.ts';

const base = toSign(letter, signer({ roles: ['dept_head'] }));

describeRules('signing.sign-letter', rules, base, {
  signer: { signer: signer({}) },
  ...misreadings(base),
  renewable: { last: { digest: base.text.digest, until: '2026-08-01T00:00:00.000Z' } },
});
