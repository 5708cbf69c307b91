import type { ClauseId } from '#kernel/generated/clauses.ts';
import { resolveSettings } from '#kernel/parameter.ts';
import type { Decision, Profile, Regulation } from '#kernel/regulation.ts';
import type { Coverage } from './coverage/index.ts';
import { lawDigest } from './law.ts';

/** A decision of a text, by the name its test bears: `t000-1 #3`. */
export interface NamedDecision {
  readonly name: string;
  readonly profile: Profile['id'];
  readonly decision: Decision;
}

/** Profiles drawn from a single text. */
export function textsOf({ profiles }: Regulation): Profile[] {
  return profiles.filter(({ decisions }) => decisions !== undefined);
}

export function decisionsOf(regulation: Regulation): NamedDecision[] {
  return textsOf(regulation).flatMap(({ id, decisions = [] }) =>
    decisions.map((decision) => ({ name: `${id} #${decision.n}`, profile: id, decision })),
  );
}

/** Clauses of which every case passes but those that wait for a room to come. */
export function casesPass({ clauses }: Regulation, all: readonly Coverage[]): Set<ClauseId> {
  const waiting = new Map(clauses.map(({ id, accept }) => [id, accept.filter(({ waits }) => waits).map(({ n }) => n)]));
  const passes = ({ id, status, cases }: Coverage) =>
    status === 'cases-pass' ||
    status === 'implemented' ||
    (status === 'partial' && cases.every(({ n, passed }) => passed || waiting.get(id)?.includes(n)));
  return new Set(all.filter(passes).map(({ id }) => id));
}

/** What is to run: every clause a decision rests on passes its cases. The rest waits for clauses to come. */
export function toRun(decisions: readonly NamedDecision[], passing: ReadonlySet<ClauseId>): NamedDecision[] {
  return decisions.filter(({ decision: { clause, also = [] } }) => [clause, ...also].every((id) => passing.has(id)));
}

/** Texts that would be the same law to a unit. Different texts are not. */
export function alike(regulation: Regulation, on: string): string[][] {
  const digest = ({ id }: Profile) => lawDigest(resolveSettings(regulation, { profile: id, on }));
  const groups = [...Map.groupBy(textsOf(regulation), digest).values()];
  return groups.filter((group) => group.length > 1).map((group) => group.map(({ id }) => id));
}
