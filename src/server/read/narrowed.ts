import { holds } from '#kernel/actor.ts';
import type { Filter, OfDepartment } from '#kernel/figure.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Reader } from './read.ts';
import { registersOf } from './registers.ts';

/** Whose office it is to see the unit as a whole; each still counts only what he may know of. */
const wholeUnit = [
  'principal',
  'leader_in_charge',
  'business_leader',
  'secrecy_office_head',
  'secrecy_officer',
  'committee_chair',
  'committee_vice_chair',
  'committee_member',
] as const satisfies readonly RoleId[];

/** Of what somebody sees the overview: the whole unit, or the department he heads; null where neither is his. */
export type Seen = { readonly of: 'unit' } | { readonly of: 'department'; readonly name: string };

export function seesOverview({ presence: { actor } }: Pick<Reader, 'presence'>): boolean {
  return holds(actor, ...wholeUnit, 'dept_head');
}

export async function seenBy(reader: Reader): Promise<Seen | null> {
  if (holds(reader.presence.actor, ...wholeUnit)) return { of: 'unit' };
  return holds(reader.presence.actor, 'dept_head') ? ownDepartment(reader) : null;
}

/** The department somebody is of. */
export async function ownDepartment({ query, presence: { actor, unit } }: Reader): Promise<Seen | null> {
  const [own] = await query<{ name: string }>('select name from department where unit_id = $1 and id = $2', [
    unit.id,
    actor.departmentId ?? '',
  ]);
  return own ? { of: 'department', name: own.name } : null;
}

interface Counted {
  readonly register: string;
  readonly filter?: Filter;
  readonly ofDepartment?: OfDepartment;
}

/** What is counted, as far as it is of what he sees; null where nothing tells whose its rows are. */
export function narrowed<C extends Counted>({ app }: Pick<Reader, 'app'>, seen: Seen, counted: C): C | null {
  if (seen.of === 'unit') return counted;
  const { register, filter = {} } = { ...counted, ...counted.ofDepartment };
  const by = registersOf(app)
    .find((one) => one.name === register)
    ?.columns.find(({ kind, filter: filters }) => kind === 'department' && filters);
  return by ? { ...counted, register, filter: { ...filter, [by.key]: seen.name } } : null;
}
