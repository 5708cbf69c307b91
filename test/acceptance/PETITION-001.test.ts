import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { everything } from '../kit/everything.ts';
import { type World, world } from '../kit/world.ts';

/** A petition against `general` and the first department. */
async function petitionIn(w: World): Promise<string> {
  return (
    await w.done('petition_clerk', 'petitions.receive-petition', {
      subject: '反映某事',
      persons: ['general'],
      departments: ['d1'],
    })
  ).id;
}

acceptance('PETITION-001', 1, async () => {
  const w = await world();
  const id = await petitionIn(w);
  for (const accused of ['general', 'reader']) {
    const real = await w.get(accused, `/api/registers/petitions/${id}`);
    const absent = await w.get(accused, '/api/registers/petitions/no-such-petition');
    expect(real.status).toBe(403);
    expect(real.body.rules).toContain('PETITION-001');
    expect({ ...real.body, reference: '' }).toEqual({ ...absent.body, reference: '' });
  }
});

acceptance('PETITION-001', 2, async () => {
  const w = await world();
  const petition = await petitionIn(w);
  await w.done('reader2', 'people.record-tie', { related: 'general', kind: 'kin' });
  const attempts: [string, object][] = [
    ['petitions.assign', { petition, handler: 'general' }],
    ['petitions.assign', { petition, handler: 'reader' }],
    ['petitions.assign', { petition, handler: 'reader2' }],
    ['petitions.forward', { petition, person: 'general' }],
    ['petitions.forward', { petition, department: 'd1' }],
  ];
  for (const [procedure, input] of attempts) {
    const answer = await w.act('petition_clerk', procedure, input);
    expect([answer.status, answer.body.rules]).toEqual([403, expect.arrayContaining(['PETITION-001'])]);
  }
  expect(await w.ledger('rule=PETITION-001&outcome=denied')).toHaveLength(attempts.length);
});

acceptance('PETITION-001', 4, async () => {
  const w = await world();
  const asked = { words: ['反映某事', '信访'], id: 'none' };
  const seen = () => Promise.all(['general', 'head2', 'reader', 'head'].map((who) => everything(w, who, asked)));
  const before = await seen();
  const id = await petitionIn(w);
  await w.done('petition_clerk', 'petitions.assign', { petition: id, handler: 'hr' });
  expect(await seen()).toEqual(before);
  expect(await everything(w, 'petition_clerk', asked)).toContain('反映某事');
});

positive(
  'PETITION-001',
  'it is assigned to somebody without ties, and a petition clerk of the accused department sees nothing of it',
  async () => {
    const w = await world({
      people: [{ id: 'clerk_d1', name: '信访员乙', department: 'd1', post: '信访员', roles: ['petition_clerk'] }],
    });
    const petition = await petitionIn(w);
    await w.done('petition_clerk', 'petitions.assign', { petition, handler: 'hr' });
    expect((await w.get('petition_clerk', '/api/registers/petitions')).body.rows).toHaveLength(1);
    expect((await w.get('clerk_d1', '/api/registers/petitions')).body.rows).toEqual([]);
    const hidden = await w.get('clerk_d1', `/api/registers/petitions/${petition}`);
    expect(hidden).toEqual(await w.get('clerk_d1', '/api/registers/petitions/no-such-petition'));
    expect(hidden.status).toBe(404);
  },
);
