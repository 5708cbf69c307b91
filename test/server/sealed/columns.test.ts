import type pg from 'pg';
import { expect, test } from 'vitest';
import { sealedMark } from '#kernel/sealed.ts';
import { asOwner } from '../../kit/owner.ts';
import { type World, world } from '../../kit/world.ts';

const words = '甲反映乙在某年某月某日的某件事 secret-words-7731';

async function received(w: World): Promise<string> {
  return (await w.done('petition_clerk', 'petitions.receive-petition', { subject: words, persons: ['general'] })).id;
}

function rows<R extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<R[]> {
  return asOwner(async (client) => (await client.query<R>(text, values)).rows);
}

test('a sealed column is ciphertext in the row, in the entry of the ledger and in the answer kept for a repeated request', async () => {
  const w = await world();
  const id = await received(w);
  const [row] = await rows<{ subject: string }>('select subject from petition where id = $1', [id]);
  expect(row?.subject.startsWith(`${sealedMark}petition/subject/${id}/text:`)).toBe(true);
  const [entry] = await rows<{ ops: string }>('select ops from ledger_entry where unit_id = $1 and object_id = $2', [
    w.id,
    id,
  ]);
  expect(entry?.ops).toContain(row?.subject);
  expect(entry?.ops).not.toContain('7731');
  const kept = await rows<{ body: unknown }>('select body from jingui.idempotency where unit_id = $1', [w.id]);
  expect(kept.map(({ body }) => typeof body)).toContain('string');
  for (const { body } of kept) expect(body).toMatch(new RegExp(`^${sealedMark}answer/`));
});

test('who may see the row reads it in clear, and the same request sent again is answered as it was', async () => {
  const w = await world();
  const input = { subject: words, persons: ['general'] };
  const first = await w.act('petition_clerk', 'petitions.receive-petition', input, { key: 'once' });
  const again = await w.act('petition_clerk', 'petitions.receive-petition', input, { key: 'once' });
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  const { row } = (await w.get('petition_clerk', `/api/registers/petitions/${first.body.id}`)).body;
  expect(row.subject).toBe(words);
});

test('ciphertext moved to another row or another column is not opened', async () => {
  const w = await world();
  const [one, other] = [await received(w), await received(w)];
  await asOwner(async (client) => {
    await client.query(
      `update petition p set subject = o.subject from petition o where p.unit_id = $1 and p.id = $2 and o.unit_id = $1 and o.id = $3`,
      [w.id, one, other],
    );
    await client.query(`update petition set no = (select subject from petition where id = $2) where id = $1`, [
      other,
      other,
    ]);
  });
  const { rows: list } = (await w.get('petition_clerk', '/api/registers/petitions')).body;
  const of = (id: string) => list.find((row: { id: string }) => row.id === id);
  expect(of(one).subject).toBe('〔与存入时不一致〕[not what was stored]');
  expect(of(other).subject).toBe(words);
  expect(of(other).no).not.toContain('7731');
});

test('nobody types ciphertext: what looks like it is refused', async () => {
  const w = await world();
  const id = await received(w);
  const [row] = await rows<{ subject: string }>('select subject from petition where id = $1', [id]);
  const answer = await w.act('drafter', 'publication.draft-item', { title: row?.subject, content: '正文' });
  expect(answer.status).toBe(422);
});

test('an approval opens for those it asks, and SQL finds what stays in clear beside', async () => {
  const w = await world();
  const item = (await w.done('drafter', 'publication.draft-item', { title: '动态', content: words })).id;
  const asked = await w.act('drafter', 'publication.submit-item', { item, self_checked: true });
  expect(asked.status, JSON.stringify(asked.body)).toBe(202);
  const [stored] = await rows<{ input: unknown; summary: Record<string, unknown> }>(
    'select input, summary from "case" where id = $1',
    [asked.body.approval.id],
  );
  expect(JSON.stringify(stored)).not.toContain('7731');
  expect(stored?.input).toMatch(new RegExp(`^${sealedMark}case/input/`));
  expect(Object.keys(stored?.summary ?? {}).sort()).toEqual(['$sealed', 'version']);
  const { case: shown } = (await w.get('drafter', `/api/cases/${asked.body.approval.id}`)).body;
  expect(shown.summary).toMatchObject({ content: words, version: 1 });
});
