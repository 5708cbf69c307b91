import type { OwnerOf } from '#kernel/obligation.ts';
import type { Place } from '#modules/organization/index.ts';

/** Who answers for a key place: the person named, else whoever holds the role in its department. */
export function headOf(place: Pick<Place, 'head_id' | 'department_id'>): OwnerOf<'person' | 'site_head'> {
  return place.head_id ? { person: place.head_id } : { role: 'site_head', department: place.department_id };
}
