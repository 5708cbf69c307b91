import type { Ask } from '#kernel/verdict.ts';
import { secret } from '#test/kit/hands-facts.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const handling: Facts['handling'] = {
  unit_id: 'u',
  id: 'h1',
  document_id: 'doc',
  person_id: anybody.id,
  department_id: 'd1',
  what: '按第三条报送方案',
  asked_by: 'clerk',
  asked_at: '2026-03-01T01:00:00.000Z',
  due_at: '2026-03-09T09:30:00.000Z',
  status: 'open',
  done_at: null,
  done_what: null,
};
const input: Input = { handling: 'h1', done_what: '方案已报送' };
const base: Ask<Facts, Input> = { ...ordinary, matter: secret, handling, input };

describeRules('hands.report-handled', rules, base, {
  own: { handling: { ...handling, person_id: 'reader' } },
  open: { handling: { ...handling, status: 'done' } },
  finished: { input: { handling: 'h1', done_what: '正在办理' } },
  'done_what-given': { input: { handling: 'h1', done_what: ' ' } },
});
