import { asked } from '#test/kit/guards.ts';
import { describeRules } from '#test/kit/rules.ts';
import { misreadings, signer, toSign } from '#test/kit/signing-facts.ts';
import { pledge } from '../../door/signings.ts';
import { causes } from './rules.ts';

const base = toSign(pledge, signer({ grade: 'general' }));
const without = (id: string) => ({ text: { ...base.text, lines: base.text.lines.filter(({ item }) => item !== id) } });

describeRules('signing.sign-pledge', asked([], causes), base, {
  ...misreadings(base),
  ...Object.fromEntries(pledge.items.map(({ id }) => [`names-${id}`, without(id)])),
});
