/** A petition against person `r` and department `u`, reaching somebody without ties to either. */
import type { Reach } from '#modules/petitions/facts.ts';
import { actorWith, ordinary } from '#test/kit/rules.ts';

const label = { level: 2, regime: 'own' as const, scope: ['r:petition_clerk'], barred: ['p:r', 'd:u'] };

const reach: Reach = {
  petition: {
    unit_id: 'u',
    id: 'p',
    no: '访2026-000001',
    subject: '反映某事',
    respondent_persons: ['r'],
    respondent_departments: ['u'],
    handler_id: null,
    received_by: 'somebody',
    received_at: '2026-03-01T01:00:00.000Z',
    status: 'received',
    ...label,
  },
  label,
  person: { id: 'h', department_id: 'd2', state: 'active' },
  department: null,
  reached: ['h'],
  accused: { persons: ['r'], departments: ['u'] },
  workplaces: [],
  ties: [],
};

export const base = { ...ordinary, actor: actorWith('petition_clerk'), ...reach };
