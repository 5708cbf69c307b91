import { defineMeaning, labelChanged } from '#kernel/meaning.ts';
import { contract } from './tables.ts';

export const contractMeaning = defineMeaning(contract, {
  as: ({ kind }, name) => ({ thing: 'contract', ...(name === 'contract.signed' ? { kind } : {}) }),
  made: ['content.written'],
  changed: {
    ...labelChanged,
    text: 'content.written',
    passages: 'content.written',
    name: 'content.written',
    counterpart: 'content.written',
    kind: 'content.written',
    trade_secrets: 'content.written',
    status: { signed: 'contract.signed' },
  },
  plain: ['version', 'drafter_id', 'department_id', 'created_at', 'signed_at', 'signed_by'],
});
