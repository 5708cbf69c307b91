import { isAdministrator } from '#kernel/authority.ts';
import { type Actor, holds } from '#kernel/actor.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { approversOf } from '#kernel/parameter.ts';
import type { Text } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { PlaceSet, RoleGiven } from '../door/happenings.ts';
import { say } from '../phrases/places.ts';
import type { Place } from '../tables.ts';

/** SITE-001: the secrecy office proposes and keeps the list. */
export const placeKeepers = ['secrecy_office_head', 'secrecy_officer'] as const satisfies readonly RoleId[];

export const placeKinds = ['cabinet', 'room', 'key_place', 'archive_repository'] as const;
export const kindNames: Readonly<Record<Place['kind'], Text>> = {
  cabinet: say('kind.cabinet'),
  room: say('kind.room'),
  key_place: say('kind.key_place'),
  archive_repository: say('kind.archive_repository'),
};

export const oneName: Rule<{ readonly name: string; readonly nameTaken: boolean }> = {
  id: 'one-name',
  clause: 'SITE-004',
  kind: 'fields',
  fields: ['name'],
  broken: ({ nameTaken }) => nameTaken,
  says: ({ name }) => say('known', { name }),
  remedy: () => say('known.remedy'),
};

/** Who keeps the list of places, and who may answer for a key place. */
export const placeRules: readonly Rule<PlaceSet>[] = [
  onlyFor('SITE-001', ...placeKeepers),
  {
    id: 'head-named',
    clause: 'SITE-004',
    kind: 'fields',
    fields: ['head'],
    broken: ({ kind, head }) => kind === 'key_place' && head === null,
    says: () => say('no-head'),
    remedy: () => say('no-head.remedy'),
  },
  {
    id: 'head-fit',
    clause: 'SITE-004',
    kind: 'denied',
    broken: ({ kind, head }) => kind === 'key_place' && head !== null && head.roles.some(isAdministrator),
    says: () => say('head-unfit'),
    remedy: () => say('head-unfit.remedy'),
  },
  {
    id: 'head-inside',
    clause: 'SITE-004',
    kind: 'state',
    broken: ({ kind, head, department }) =>
      kind === 'key_place' && head !== null && department !== null && head.departmentId !== department,
    says: ({ head }) => say('head-elsewhere', { person: head?.name ?? '' }),
    remedy: () => say('head-elsewhere.remedy'),
  },
  {
    id: 'head-ready',
    clause: 'SITE-004',
    kind: 'state',
    broken: ({ kind, head, unit }) =>
      unit.secretInvolved &&
      kind === 'key_place' &&
      head !== null &&
      (head.grade === 'none' || head.unready.length > 0),
    says: ({ head }) => say('head-unready', { person: head?.name ?? '' }),
    remedy: () => say('head-unready.remedy'),
  },
];

/** Somebody is to answer for the place. */
export function placeHeadGiven(ask: Circumstances, head: Actor | null): RoleGiven[] {
  return head === null ? [] : [{ ...ask, person: head, role: null, thing: head.id }];
}

export const setKinds = { kind: placeKinds };
export const headKinds = { kind: 'head', thing: 'place', role: 'head' };

/** A key place is made, given up or becomes another; its head alone is another matter. */
function isKeyPlaceSet({ kind, place, name, department }: PlaceSet): boolean {
  if (kind !== 'key_place' && place?.kind !== 'key_place') return false;
  return kind !== place?.kind || name !== place.name || department !== place.department_id;
}

/** SITE-001: the committee adopts it and the superior authority confirms it, changes likewise. The proposal is the secrecy office's own. */
export function keyPlaceSigners(one: PlaceSet): RoleId[] {
  if (!isKeyPlaceSet(one)) return [];
  const roles = approversOf(one.settings, 'SITE-001', {}) ?? [];
  return holds(one.actor, 'secrecy_office_head') ? roles.filter((role) => role !== 'secrecy_office_head') : [...roles];
}

/** To answer for a key place is an office: the leader in charge gives it, where the committee is not asked about the place. */
export function headSigners(one: PlaceSet): RoleId[] {
  const { kind, head, place } = one;
  const another = kind === 'key_place' && head !== null && head.id !== place?.head_id;
  return another && !isKeyPlaceSet(one) ? ['leader_in_charge'] : [];
}
