import { holds } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { isClassified, levelNames, levelRank } from '#kernel/label.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import { actorReady } from '#kernel/ready.ts';
import type { Circumstances, Matter, Rule } from '#kernel/verdict.ts';
import { say } from '../../phrases/registry.ts';

export function isRegistry({ actor, settings }: Pick<Circumstances, 'actor' | 'settings'>): boolean {
  return holds(actor, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[]));
}

/** CARRIER-001: classified carriers move only through the registry. */
export const registryOnly: Rule<Circumstances> = {
  id: 'registry',
  clause: 'CARRIER-001',
  kind: 'denied',
  alone: true,
  broken: (ask) => !isRegistry(ask),
  says: () => say('registry-only'),
  remedy: () => say('registry-only.remedy'),
};

/** CARRIER-003: ordinary mail too is opened only by the designated person. */
export const openerOnly: Rule<Circumstances> = {
  id: 'opener',
  clause: 'CARRIER-003',
  kind: 'denied',
  alone: true,
  broken: (ask) => !isClassified(ask.matter?.level ?? 'public') && !isRegistry(ask),
  says: () => say('opener-only'),
  remedy: () => say('opener-only.remedy'),
};

/** The registry's people too handle nothing above their own grade. */
const graded: Rule<Circumstances> = {
  id: 'cleared',
  clause: 'CARRIER-001',
  kind: 'denied',
  alone: true,
  broken: ({ actor, matter }) => levelRank[matter?.level ?? 'public'] > actor.grade_clearance,
  says: ({ actor, matter }) => say('not-cleared', { name: actor.name, level: levelNames[matter?.level ?? 'public'] }),
  remedy: () => say('not-cleared.remedy'),
};

/** Who handles what comes with the form: ready for it, and of a grade that reaches it. */
export const cleared: readonly Rule<Circumstances>[] = [...actorReady, graded];

/** CARRIER-050: top-secret state carriers and company carriers of the levels set pass only through the persons on the list. */
export function needsDesignated(settings: Settings, matter: Matter | null | undefined): boolean {
  if (!matter || matter.regime === 'own') return false;
  const levels = setting(
    settings,
    matter.regime === 'state' ? 'CARRIER-050.levels_state' : 'CARRIER-050.levels_company',
  );
  return levels.includes(matter.level);
}

const deskListed = designatedRule<Circumstances & { readonly desk: boolean }>(
  ({ desk }) => desk,
  undefined,
  'desk-designated',
);

/** The one who acts, where the facts say of him whether he is on the list. */
export function deskDesignated<A extends Circumstances & { readonly desk: boolean }>(
  facts: NonNullable<Rule<A>['facts']>,
): Rule<A> {
  return { ...(deskListed as Rule<A>), alone: true, facts };
}

/** Everybody who has a hand in making, packing, sending or destroying it, not only the one who acts. */
export function listedHands<A extends Circumstances & { readonly unlisted: readonly string[] }>(): Rule<A> {
  return designatedRule<A>(
    ({ unlisted }) => unlisted.length === 0,
    ({ unlisted }) => unlisted.join('、'),
    'hands-designated',
  );
}

/** `who` names the person the list is asked for; by default the actor. */
export function designatedRule<A extends Circumstances>(
  designated: (ask: A) => boolean,
  who: (ask: A) => string = (ask) => ask.actor.name,
  id = 'designated',
): Rule<A> {
  return {
    id,
    clause: 'CARRIER-050',
    kind: 'denied',
    broken: (ask) => needsDesignated(ask.settings, ask.matter) && !designated(ask),
    says: (ask) => say('not-designated', { name: who(ask) }),
    remedy: () => say('not-designated.remedy'),
  };
}
