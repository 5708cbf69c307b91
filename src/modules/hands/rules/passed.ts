import { copyNo } from '#kernel/copy-no.ts';
import { forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { type Entry, enteredInTime } from '#modules/documents/door/rules/acted.ts';
import { type Fetched, fromRegistry } from '#modules/documents/door/rules/from-registry.ts';
import { copyMarkCorrected } from '#modules/documents/door/rules/marked.ts';
import { registeredFirst } from '#modules/documents/door/rules/registered.ts';
import { notSideways } from './sideways.ts';
import { deskDesignated, registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Handed, Passing } from '../door/happenings.ts';
import { say } from '../phrases/hands.ts';

type OverDesk = Passing & Entry & Fetched & { readonly copy: Copy; readonly copies: readonly Copy[] };

/** What passes over the desk now; where a copy lies that is only asked for is seen when it is handed out. */
function overDesk({ actor, now, unit, settings, calendar, matter, copy, passing }: Handed): readonly OverDesk[] {
  if (!passing) return [];
  const { desk, entered } = passing;
  const copies = [copy];
  // Whoever has it in his hand is named by the rule of that.
  const away = copy.hand === 'registry' || copy.hand === 'person' ? [] : copies;
  const { since } = copy;
  return [{ actor, now, unit, settings, calendar, matter, desk, entered, copy, copies, away, since }];
}

const about = ({ copy }: OverDesk) => ({ carrier: copy.id });

/** Only the registry hands out, and CARRIER-050 a listed person of it. */
export const deskRules = forEach<Handed, OverDesk>(overDesk, [
  { ...(registryOnly as Rule<OverDesk>), always: true },
  deskDesignated<OverDesk>(about),
]);

/** CLASSIFY-017: nothing circulates under a mark that is no longer its own; whoever had it gets it back as it was. */
export const markedRules = forEach<Handed, OverDesk>(overDesk, [copyMarkCorrected]);

/** What lies in the registry is handed out in the house, and nothing else: the ground of custody, whatever the level. */
export const passedRules = forEach<Handed, OverDesk>(overDesk, [
  notSideways,
  {
    id: 'collected-first',
    clause: 'CARRIER-010',
    kind: 'state',
    alone: true,
    always: true,
    broken: ({ copy }) => copy.hand === 'person',
    says: ({ copy }) => say('held', { no: copyNo(copy.copy_no), name: copy.holder ?? '' }),
    remedy: () => say('held.remedy'),
    facts: about,
  },
  fromRegistry,
  { ...(registeredFirst as Rule<OverDesk>), alone: true },
  enteredInTime,
]);
