import { type Approval, chain } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { Returning } from '#modules/hands/door/facts/returning.ts';
import { say } from '../../phrases/inventory.ts';
import { type Sighting, sightingRules } from '../../rules/counting.ts';
import { copyName } from '#modules/documents/door/rules/naming.ts';
import { backFrom, copyReturned } from '#modules/hands/door/happenings.ts';
import type { Input } from './schema.ts';

type Recovering = Pick<Returning, 'copy' | 'out' | 'desk'>;

export const rules = rulesFor<Recovering, Input>()([
  {
    id: 'explained',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['note'],
    always: true,
    broken: ({ input }) => !input.note,
    says: () => say('no-story'),
    remedy: () => say('no-story.remedy'),
  },
  ...forEach<Ask<Recovering, Input>, Sighting>(
    ({ input: { code = null, place = null }, ...ask }) => [{ ...ask, code, place }],
    sightingRules(['code', 'place']),
  ),
]);

export const causes = [
  brings(copyReturned, (ask: Ask<Recovering, Input>) => [backFrom({ ...ask, entered: ask.input.acted_at }, 'found')], {
    thing: 'carrier',
    to: 'registry',
    from: 'missing',
    kind: 'found',
  }),
];

/** CARRIER-057: that a lost secret is there again is seen by a second person, as in a count (the office that was told of the loss). */
export function approval({ copy, input }: Ask<Recovering, Input>): Approval | null {
  if (!isClassified(levelOf(copy.level))) return null;
  const { code = null, place = null, note = null } = input;
  return {
    steps: chain({ clause: 'CARRIER-057', roles: ['secrecy_office_head'] }),
    then: 'execute',
    title: say('recover.title', { copy: copyName(copy) }),
    summary: { carrier: copy.id, mark: copy.mark, code, place, note },
    content: JSON.stringify([copy.id, copy.turn, code, place]),
  };
}
