import type { Target } from '#modules/cases/target.ts';
import { deciding, noteOf, openCase, stepFor } from './case-facts.ts';

/** Another who holds the office of the step whose turn it is. */
export const target: Target = {
  id: 'third',
  name: '丙',
  competent: [1],
  sees: true,
  knows: true,
  leaves: true,
};

const signed = stepFor('dept_head', { no: 7, status: 'signed', decided_by: target.id });

/** How naming somebody goes wrong, whatever he is named for. */
export const misnamed = {
  'person-named': { target: null },
  'not-oneself': { target: { ...target, id: deciding.actor.id } },
  'no-party': { decided: { ...openCase, beneficiaries: [target.id] } },
  'not-signed-before': { steps: [...deciding.steps, signed] },
  'one-at-a-time': { notes: [noteOf('asked', { to_id: 'fourth' })] },
};
