import { atDesk } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const scope = { place_id: 'cabinet', department_id: null };
const base = { ...atDesk, scope, items: [], hash: '', running: null, counted: {}, input: { place: 'cabinet' } };

describeRules('counting.open-inventory', rules, base, { registry: { actor: anybody } });
