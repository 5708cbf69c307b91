import { holds, registryRoles } from '#kernel/actor.ts';
import type { LevelId, RegimeId, RoleId } from '#kernel/generated/clauses.ts';
import { isClassified, levelRank } from '#kernel/label.ts';
import { ofActor, readyRules } from '#kernel/ready.ts';
import { type Circumstances, forEach, type Matter, type Rule } from '#kernel/verdict.ts';
import { designatedRule, needsDesignated } from '#modules/documents/door/rules/registry.ts';
import type { KeeperFacts } from '../facts/keeper.ts';
import type { MediumGiven } from '../happenings.ts';
import type { Medium } from '../tables.ts';
import { say } from '../phrases.ts';

/** Who registers media for the unit. */
export const mediumOffice = [...registryRoles, 'secrecy_office_head', 'it_dept'] as const satisfies readonly RoleId[];

/** DEVICE-012: a medium is in the hands of a designated keeper. */
export const kept: Rule<Circumstances & { readonly medium: Pick<Medium, 'hand_id'>; readonly keeper: string }> = {
  id: 'keeper',
  clause: 'DEVICE-012',
  kind: 'denied',
  broken: ({ medium, actor }) => medium.hand_id !== actor.id && !holds(actor, ...mediumOffice),
  says: () => say('not-keeper'),
  remedy: ({ keeper }) => say('not-keeper.remedy', { keeper }),
};

/** Whoever writes it down is ready for it. */
export function readyFor<A extends Circumstances>(of: (ask: A) => Matter | null): Rule<A>[] {
  return readyRules<A>((ask) => ({ person: ask.actor, matter: of(ask) }), ofActor);
}

/** Nobody writes down what he may not know. */
export function within<A extends Circumstances>(of: (ask: A) => Matter | null): Rule<A> {
  return {
    id: 'cleared',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: (ask) => levelRank[of(ask)?.level ?? 'public'] > ask.actor.grade_clearance,
    says: () => say('above'),
    remedy: () => say('above.remedy'),
  };
}

/** Both. */
export function cleared<A extends Circumstances>(of: (ask: A) => Matter | null): Rule<A>[] {
  return [...readyFor(of), within(of)];
}

/** CARRIER-050: a medium that is, or becomes, top secret is kept by somebody on the list. `of` tells what it will bear, and whose it is. */
export function keeperListed<A extends Circumstances>(
  of: (ask: A) => { readonly matter: Matter; readonly keeper: string; readonly listed: boolean },
): Rule<A>[] {
  return forEach<A, A>(
    (ask) => [{ ...ask, matter: of(ask).matter }],
    [
      {
        id: 'keeper-designated',
        clause: 'CARRIER-050',
        kind: 'denied',
        broken: (ask) => needsDesignated(ask.settings, ask.matter) && !of(ask).listed,
        says: (ask) => say('keeper-unlisted', { keeper: of(ask).keeper }),
        remedy: (ask) => say('keeper-unlisted.remedy', { keeper: of(ask).keeper }),
      },
    ],
  );
}

/** CARRIER-050: such a medium is given to its keeper by somebody on the list too. */
export function giverListed<A extends Circumstances>(of: (ask: A) => Pick<KeeperFacts, 'desk'>): Rule<A> {
  return designatedRule<A>((ask) => of(ask).desk, undefined, 'desk-designated');
}

/** DEVICE-013: a classified level is that of some secret; under “own” the medium would bear no more than 内部. */
export function regimeFits<A extends Circumstances>(
  of: (ask: A) => { readonly level: LevelId | null; readonly regime: RegimeId },
): Rule<A> {
  return {
    id: 'regime-fits',
    clause: 'DEVICE-013',
    kind: 'fields',
    fields: ['regime'],
    always: true,
    broken: (ask) => {
      const { level, regime } = of(ask);
      return level !== null && isClassified(level) && regime === 'own';
    },
    says: () => say('which-secret'),
    remedy: () => say('which-secret.remedy'),
  };
}

/** Whoever is to keep it, as guards ask of him. */
export function keepingGiven(
  ask: Circumstances,
  { keeper, holdsForeign }: Pick<KeeperFacts, 'keeper' | 'holdsForeign'>,
  matter: Matter | null,
): MediumGiven {
  return { ...ask, matter, person: keeper, role: null, thing: keeper.id, holdsForeign };
}

export const keeperKinds = { kind: 'keeper', thing: 'medium', role: 'keeper' };
