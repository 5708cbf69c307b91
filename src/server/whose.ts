/** A person of a unit, as the session wall names him. */
export interface Whose {
  readonly unit_id: string;
  readonly person_id: string;
}
