import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ensureRoles, migrate } from '#server/db/migrate.ts';
import { emptyDatabase } from '../kit/empty-database.ts';
import { refusal } from '../kit/wall.ts';

test('where the owner is no superuser and cannot take set_config away, policies ask for the proof', async ({
  skip,
}) => {
  const database = await emptyDatabase();
  const { rows: me } = await database.query('select rolsuper from pg_roles where rolname = current_user');
  // Then the whole suite runs so.
  if (!me[0].rolsuper) return skip();
  const owner = `owner_${randomUUID().slice(0, 8)}`;
  const { rows: names } = await database.query<{ name: string }>('select current_database() as name');
  await ensureRoles(database);
  await database.query(`create role ${owner} nosuperuser createrole`);
  try {
    await database.query(`grant jingui_app, jingui_keeper, jingui_sealer to ${owner} with admin option`);
    await database.query(
      `alter schema public owner to ${owner}; grant all on database "${names[0]?.name}" to ${owner}`,
    );
    await database.query('grant execute on function set_config(text, text, boolean) to public');
    await database.query(`set session authorization ${owner}`);
    await migrate(database);
    await database.query(`insert into jingui.session (id, kind, idle_seconds, ends_at) values (sha256('token'), 'system', 600, now() + interval '1 hour');
      insert into series (unit_id, id, last) values ('ours', 'a', 1), ('theirs', 'b', 1)`);
    await database.query('begin; set local role jingui_app');
    const seen = async () => (await database.query<{ id: string }>('select id from series')).rows.map(({ id }) => id);
    await database.query("select jingui.enter('token', 'ours')");
    expect(await seen()).toEqual(['a']);
    expect(await refusal(database, "select set_config('jingui.unit', 'theirs', true)")).toBe(null);
    await database.query("select set_config('jingui.unit', 'theirs', true)");
    expect(await seen()).toEqual([]);
    await database.query('rollback');
    const { rows } = await database.query(
      "select from pg_policies where qual ~ 'current_setting' or with_check ~ 'current_setting'",
    );
    expect(rows).toEqual([]);
  } finally {
    await database.query('rollback; reset session authorization');
    await database.query(`drop owned by ${owner} cascade; drop role ${owner}`);
  }
});
