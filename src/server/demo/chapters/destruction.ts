import { type Happening, on, type Teller } from '../teller.ts';

const site = '云川市涉密载体销毁中心';

/** One list is destroyed under supervision, another waits for its approval. */
export function chapter(): Happening[] {
  let list: unknown;
  let second: unknown;
  return [
    on(18, '09:30', async (teller) => {
      const letter = { sender: '云川市保密局', document_no: '云保函〔2025〕3号（演示）', dated: teller.date(-30) };
      const open = { ...letter, shows_no_secret: true };
      const evidence_id = await teller.handedIn('linxiaotang', open, '指定函.txt', '指定函（演示）');
      const place = { name: site, kind: 'municipal_destruction_centre', evidence_id, until: teller.date(700) };
      await teller.asked('yeqinghe', 'destruction.designate-site', place, 'luwenqing');
    }),
    on(17, '14:30', async (teller) => {
      list = await listed(teller, [
        ['water', 1],
        ['flood', 1],
        ['cost', 1],
      ]);
    }),
    on(16, '09:10', (teller) =>
      list
        ? teller.asked('yeqinghe', 'destruction.submit-destruction', { list }, 'hanlicheng', 'luwenqing')
        : nothing(),
    ),
    on(13, '10:00', (teller) => hand(teller, list)),
    on(13, '15:30', (teller) => destroyed(teller, list)),
    on(3, '14:10', async (teller) => {
      second = await listed(teller, [
        ['drill', 3],
        ['reserve', 3],
      ]);
    }),
    on(2, '09:20', (teller) =>
      second ? teller.asked('yeqinghe', 'destruction.submit-destruction', { list: second }) : nothing(),
    ),
  ];
}

async function listed(teller: Teller, papers: readonly (readonly [name: string, copy: number])[]): Promise<unknown> {
  const carriers = papers.flatMap(([name, copy]) => teller.copy(name, copy) ?? []);
  const body = await teller.done('yeqinghe', 'destruction.list-for-destruction', {
    items: carriers.map((carrier) => ({ carrier, reason: '已办结，无保存价值', pages: '齐全' })),
    method: 'pulp',
    site,
  });
  return body?.id;
}

async function hand(teller: Teller, list: unknown): Promise<void> {
  const carriers = ['water', 'flood', 'cost'].flatMap((name) => teller.copy(name, 1) ?? []);
  const given = { list, carriers, method: 'pulp', second: 'xujiahe', received_by: '销毁中心 卢平' };
  if (list) await teller.done('linxiaotang', 'destruction.hand-to-destruction', given);
}

async function destroyed(teller: Teller, list: unknown): Promise<void> {
  if (!list) return;
  await teller.done('qiming', 'destruction.sign-destruction', { list, as: 'destroyer' });
  await teller.done('weiziqian', 'destruction.sign-destruction', { list, as: 'supervisor' });
  await teller.done('yeqinghe', 'destruction.complete-destruction', {
    list,
    destroyer: 'qiming',
    supervisor: 'weiziqian',
  });
}

function nothing(): Promise<null> {
  return Promise.resolve(null);
}
