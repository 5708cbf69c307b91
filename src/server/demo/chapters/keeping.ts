import { type Happening, on, type Teller } from '../teller.ts';

/** Copies made with leave, papers recalled and archived, a cabinet counted. */
export function chapter(): Happening[] {
  let copying: unknown;
  let rail: object = {};
  let inventory: unknown;
  return [
    on(21, '15:00', async (teller) => {
      rail = copyInput(teller, 'rail');
      copying = await teller.asked('fengleshan', 'making.copy', rail, 'luwenqing');
    }),
    on(20, '15:20', (teller) =>
      copying ? teller.done('linxiaotang', 'making.copy', rail, String(copying)) : Promise.resolve(null),
    ),
    on(0, '10:30', (teller) => teller.asked('pansiyuan', 'making.copy', copyInput(teller, 'depot'))),
    on(10, '09:00', (teller) => archived(teller)),
    on(7, '10:10', (teller) => recalled(teller, 'tunnel')),
    on(1, '16:00', (teller) => recalled(teller, 'dam')),
    on(6, '15:00', async (teller) => {
      inventory = (await teller.done('yeqinghe', 'counting.open-inventory', { place: 'safe' }))?.id;
    }),
    on(6, '15:30', async (teller) => {
      const code = teller.papers.get('core')?.copies[0]?.code;
      if (inventory && code) await teller.done('yeqinghe', 'counting.count-scan', { inventory, code });
      if (inventory) await teller.done('yeqinghe', 'counting.close-inventory', { inventory, dispositions: [] });
    }),
  ];
}

function copyInput(teller: Teller, paper: string): object {
  const due = { make_by: teller.date(3), collect_by: teller.date(30) };
  return {
    carrier: teller.copy(paper, 2),
    form: 'copy',
    copies: 2,
    purpose: '方案论证用',
    operator: 'mengfanxing',
    ...due,
  };
}

async function archived(teller: Teller): Promise<void> {
  const carriers = ['bridge', 'site'].flatMap((name) => teller.copy(name, 1) ?? []);
  const filing = { carriers, volume: '2026年第12号案卷', archivist: 'duheng' };
  await teller.agreed('linxiaotang', 'archives.file', filing, 'duheng');
}

async function recalled(teller: Teller, paper: string): Promise<void> {
  const document = teller.papers.get(paper)?.id;
  if (document)
    await teller.done('yeqinghe', 'recall.call-in', { document, due: teller.date(12), reason: '原制发机关通知清退' });
}
