import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { name: '试验市销毁中心', kind: 'municipal_destruction_centre', document: '试保〔2026〕5号' };
const base = { ...ordinary, actor: actorWith('secrecy_officer'), input };

describeRules('carriers.designate-site', rules, base, {
  office: { actor: anybody },
  'by-document': { input: { ...input, document: '' } },
  'until-in-window': { input: { ...input, until: '2099-12-31' } },
});
