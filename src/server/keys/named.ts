import type pg from 'pg';

/** Whether the database names keys of a vault: then none is begun in the place of one that is not there. */
export async function namesKeys(owner: pg.ClientBase): Promise<boolean> {
  const { rows } = await owner.query<{ named: boolean }>('select exists (select from jingui.object_key) as named');
  return rows[0]?.named === true;
}
