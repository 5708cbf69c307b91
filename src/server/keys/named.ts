import type pg from 'pg';

/** Whether the database names keys of a vault: then none is begun in the place of one that is not there. One of before names none. */
export async function namesKeys(owner: pg.ClientBase): Promise<boolean> {
  const { rows: there } = await owner.query<{ is: boolean }>(
    "select to_regclass('jingui.object_key') is not null as is",
  );
  if (!there[0]?.is) return false;
  const { rows } = await owner.query<{ named: boolean }>('select exists (select from jingui.object_key) as named');
  return rows[0]?.named === true;
}
