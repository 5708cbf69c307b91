import { expect, test } from 'vitest';
import { openSession } from '#server/sessions.ts';
import { asOwner } from '../kit/owner.ts';
import { refusal, speaking } from '../kit/wall.ts';
import { type World, world } from '../kit/world.ts';

interface Rights {
  readonly roles: readonly string[];
  readonly tokens: readonly string[];
  readonly clearances: { readonly state: number; readonly other: number };
  readonly [more: string]: unknown;
}

/** What enters with the request, and what would be worked out at this moment. */
async function both(w: World, token: string, who: string): Promise<{ entered: Rights; worked: Rights }> {
  const { db } = w.running.app;
  const [row] = await db.alone<{ who: Rights & { at: string } }>('select jingui.enter($1) as who', [token]);
  const entered = row?.who as Rights & { at: string };
  const { rows } = await asOwner((client) =>
    client.query('select who from jingui.work_out($1, $2, $3::timestamptz)', [w.id, who, entered.at]),
  );
  const { at: _at, version: _version, device: _device, ends: _ends, idle: _idle, rested: _rested, ...rights } = entered;
  return { entered: rights as Rights, worked: rows[0].who };
}

const sign = (w: World, until: string) =>
  `insert into signature select unit_id, 'more', 'pledge', id, 'x', 'clerk', '2020-01-01', ${until}, '{}' from signing_text where unit_id = '${w.id}' limit 1`;

/** Everything rights are made of, each changed behind the product's back, in turn. */
const sources = (w: World): Record<string, string> => {
  const mine = `unit_id = '${w.id}' and`;
  return {
    'an office given': `insert into appointment values ('${w.id}', 'extra', 'clerk', 'hr_dept', '2020-01-01', null, 'principal')`,
    'an office changed': `update appointment set role = 'secrecy_officer' where ${mine} id = 'extra'`,
    'an office ended': `update appointment set until = '2020-02-01' where ${mine} id = 'extra'`,
    'an office another’s now': `update appointment set person_id = 'clerk', until = null where ${mine} id = 'extra'`,
    'and taken from him': `update appointment set person_id = 'reader' where ${mine} id = 'extra'`,
    'an office removed': `delete from appointment where ${mine} person_id = 'clerk'`,
    'a grade': `update person set grade = 'general' where ${mine} id = 'clerk'`,
    'a state': `update person set state = 'onboarding' where ${mine} id = 'clerk'`,
    'active again': `update person set state = 'active' where ${mine} id = 'clerk'`,
    'a name': `update person set name = '另名' where ${mine} id = 'clerk'`,
    'a leader': `update person set leadership = not leadership where ${mine} id = 'clerk'`,
    designated: `update person set top_secret_designated = not top_secret_designated where ${mine} id = 'clerk'`,
    'head of a department': `update department set head_id = 'clerk' where ${mine} id = 'd1'`,
    'head no more': `update department set head_id = null where ${mine} id = 'd1'`,
    'keeper of a seal': `insert into seal values ('${w.id}', 's', 's', 'x', null, 'clerk', '2020-01-01')`,
    'keeper no more': `delete from seal where ${mine} id = 's'`,
    'pledges gone': `delete from signature where ${mine} person_id = 'clerk'`,
    'pledged again': sign(w, 'null'),
    'training failed': `update training set passed = false where ${mine} person_id = 'clerk'`,
    'trained again': `insert into training values ('${w.id}', 't', 'clerk', 'pre_post', 'x', 1, true, null, null, null, null, 'x', '2020-01-01')`,
    'training gone': `delete from training where ${mine} person_id = 'clerk'`,
  };
};

test('whatever rights are made of, a change of it takes effect with the next request', async () => {
  const w = await world();
  const token = await openSession(w.running.app, w.id, 'clerk', 'test');
  let before = (await both(w, token, 'clerk')).entered;
  for (const [what, change] of Object.entries(sources(w))) {
    await asOwner((client) => client.query(`begin; set constraints all deferred; ${change}; commit`));
    const { entered, worked } = await both(w, token, 'clerk');
    expect([what, entered]).toEqual([what, worked]);
    expect([what, entered]).not.toEqual([what, before]);
    before = entered;
  }
});

test('whoever left, and whose session is over, is nobody with the next request', async () => {
  const w = await world();
  const token = await openSession(w.running.app, w.id, 'reader', 'test');
  const enter = () => w.running.app.db.alone<{ who: unknown }>('select jingui.enter($1) as who', [token]);
  expect((await enter())[0]?.who).not.toBe(null);
  await asOwner((client) =>
    client.query("update person set state = 'left' where unit_id = $1 and id = 'reader'", [w.id]),
  );
  expect(await enter()).toEqual([{ who: null }]);
});

test('what begins and ends by itself does so at its moment of the unit’s clock, ahead and back', async () => {
  const w = await world();
  const token = await openSession(w.running.app, w.id, 'clerk', 'test');
  const { rows } = await asOwner((client) =>
    client.query<{ now: Date }>(
      'select now() + make_interval(secs => clock_offset_ms / 1000.0) as now from unit where unit_id = $1',
      [w.id],
    ),
  );
  const now = rows[0]?.now.getTime() as number;
  const at = (hours: number) => `'${new Date(now + hours * 3_600_000).toISOString()}'`;
  await asOwner((client) =>
    client.query(`begin; set constraints all deferred;
      delete from signature where unit_id = '${w.id}' and person_id = 'clerk'; ${sign(w, at(30))};
      insert into appointment values ('${w.id}', 'later', 'clerk', 'hr_dept', ${at(10)}, ${at(20)}, 'principal'); commit`),
  );
  const seen: unknown[] = [];
  let gone = 0;
  for (const hours of [0, 11, 21, 31, 21, 11, 0]) {
    await asOwner((client) =>
      client.query('update unit set clock_offset_ms = clock_offset_ms + $2 where unit_id = $1', [
        w.id,
        (hours - gone) * 3_600_000,
      ]),
    );
    gone = hours;
    // Twice: worked out, and kept.
    for (const time of ['first', 'again']) {
      const { entered, worked } = await both(w, token, 'clerk');
      expect([hours, time, entered]).toEqual([hours, time, worked]);
      if (time === 'again') seen.push([hours, entered.roles.includes('hr_dept'), entered.clearances.state]);
    }
  }
  expect(seen).toEqual([
    [0, false, 5],
    [11, true, 5],
    [21, false, 5],
    [31, false, 2],
    [21, false, 5],
    [11, true, 5],
    [0, false, 5],
  ]);
});

test('a right taken away while somebody enters is not kept: what was read before it was committed is of an earlier version', async () => {
  const w = await world();
  const token = await openSession(w.running.app, w.id, 'clerk', 'test');
  await asOwner(async (client) => {
    await client.query('begin');
    await client.query("update person set grade = 'general' where unit_id = $1 and id = 'clerk'", [w.id]);
    // Enters, works out and keeps, before that is so.
    const { db } = w.running.app;
    const [row] = await db.alone<{ who: Rights }>('select jingui.enter($1) as who', [token]);
    expect(row?.who.clearances.state).toBe(5);
    await client.query('commit');
  });
  const { entered, worked } = await both(w, token, 'clerk');
  expect(entered).toEqual(worked);
  expect(entered.clearances.state).toBe(3);
});

test('what is kept serves, and nobody waits for another to keep it', async () => {
  const w = await world();
  const { db } = w.running.app;
  const token = await openSession(w.running.app, w.id, 'clerk', 'test');
  await db.transaction(async ({ query }) => {
    await query('select jingui.enter($1)', [token]);
    // The first has not ended.
    const [row] = await db.alone<{ who: Rights }>('select jingui.enter($1) as who', [token]);
    expect(row?.who.clearances.state).toBe(5);
  });
  await asOwner((client) =>
    client.query(
      `update jingui.standing set who = who || '{"name": "kept"}' where unit_id = $1 and person_id = 'clerk'`,
      [w.id],
    ),
  );
  const [row] = await db.alone<{ who: Rights }>('select jingui.enter($1) as who', [token]);
  expect(row?.who.name).toBe('kept');
});

test('neither what is kept nor its version is the application’s to read or write', async () => {
  const w = await world();
  await speaking(w, 'clerk', async (client) => {
    for (const one of [
      'select * from jingui.standing',
      'update jingui.standing set clearances = array[5, 5]',
      'insert into jingui.standing select * from jingui.standing',
      'delete from jingui.rights',
      'update jingui.rights set version = 0',
      `select * from jingui.work_out('${w.id}', 'clerk', now())`,
      `select * from jingui.keep_standing('${w.id}', 'clerk', 0, now())`,
      'create trigger t after insert on person for each statement execute function jingui.rights_changed()',
    ])
      expect([one, await refusal(client, one)]).toEqual([one, '42501']);
  });
});
