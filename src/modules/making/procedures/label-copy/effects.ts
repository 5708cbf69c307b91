import { update } from '#kernel/effect.ts';
import type { Outcome } from '#kernel/procedure.ts';
import { carrier as carriers } from '#modules/documents/index.ts';
import type { CopyLabelAsk } from './rules.ts';

/** The registry goes on knowing what it keeps, whatever the scope. */
export function effects({ carrier, input }: CopyLabelAsk): Outcome {
  const kept = carrier.scope.filter((token) => token.startsWith('duty:'));
  const scope = input.scope ? [...new Set([...kept, ...input.scope])] : carrier.scope;
  return {
    effects: [update(carriers, carrier.id, { scope }, { turn: carrier.turn, scope: carrier.scope })],
    object: { table: 'carrier', id: carrier.id },
    clauses: ['CARRIER-002', 'CARRIER-031'],
    result: { id: carrier.id },
  };
}
