import { drafted } from '../../kit/classification.ts';
import { documentRows } from '../../kit/documents.ts';
import { given } from '../../kit/effects.ts';
import { replaced, uploaded } from '../../kit/upload.ts';
import { expect } from 'vitest';
import { type World } from '../../kit/world.ts';
import { approve, clocked, type Driven, quiet } from '../kit.ts';

/** Decided by everybody the text names, and issued. */
async function issued(w: World, changes: object = {}): Promise<string> {
  const document = await drafted(w, changes);
  await approve(w, 'drafter', 'classification.submit', { document });
  await w.done('clerk', 'classification.issue', { document, doc_no: `测发〔2026〕${document.slice(-4)}号` });
  return document;
}

const submitting = (changes: object = {}): Driven =>
  quiet(async (w) => w.act('drafter', 'classification.submit', { document: await drafted(w, changes) }));

const reading = (who: string): Driven =>
  quiet(async (w) => {
    const id = w.running.app.newId();
    await given(w, documentRows({ id, title: '专项方案', level: 4, scope: ['p:reader', 'duty:registry'] }, [{}]));
    return w.get(who, `/api/registers/documents/${id}`);
  });

export const deciding: Readonly<Record<string, Driven>> = {
  't000-4 #8': quiet(async (w) => {
    const source = await issued(w, { scope: ['p:drafter'] });
    return w.act('drafter', 'classification.derive', { title: '摘录', sources: [source], level: 'confidential' });
  }),
  't001-1 #3': quiet(async (w) => {
    const document = await drafted(w);
    await approve(w, 'drafter', 'classification.submit', { document }, ['classifier']);
    return w.act('clerk', 'classification.issue', { document });
  }),
  't001-1 #4': quiet(async (w) => {
    const document = await issued(w);
    return w.act('drafter', 'classification.declassify', { document, reason: '情况变化' });
  }),
  't001-4 #9': quiet(async (w) => {
    const document = await issued(w);
    return w.act('drafter', 'classification.widen-scope', { document, person: 'reader2', reason: '参加起草' });
  }),
  't002-1 #3': quiet(async (w) => w.act('clerk', 'classification.issue', { document: await drafted(w) })),
  't003-3g #5': submitting(),
  't003-3l #1': submitting({ level: null, regime: null }),
  't003-4 #3': clocked(async (w) => {
    const period = { kind: 'date', date: '2026-07-01' };
    const document = await issued(w, { regime: 'company', period });
    await w.at('2026-07-02T01:00:00.000Z');
    const { row } = (await w.get('reader', `/api/registers/documents/${document}`)).body;
    expect(row).toMatchObject({ status: 'declassified', mark: '' });
    return undefined;
  }),
  't004-1 #2': quiet(async (w) => {
    const id = w.running.app.newId();
    await given(w, documentRows({ id, title: '专项方案', level: 4, scope: ['p:reader', 'duty:registry'] }, [{}]));
    expect((await w.get('reader2', `/api/registers/documents/${id}`)).status).toBe(404);
    return w.get('sysadmin', `/api/registers/documents/${id}`);
  }),
  't004-1 #7': quiet(
    async (w) => {
      const document = await drafted(w);
      expect((await uploaded(w, 'drafter', document, '机密★20年 第一稿')).status).toBe(201);
      await approve(w, 'drafter', 'classification.submit', { document });
      return replaced(w, 'drafter', document, '机密★20年 第二稿');
    },
    { siteLevel: 'secret' },
  ),
  't004-1 #9': reading('reader'),
  't004-7 #7': quiet((w) => w.act('reader', 'people.appoint', { person: 'reader2', role: 'archivist' })),
  't004-10 #1': submitting({ basis: '' }),
  't004-10 #10': quiet(async (w) => {
    const asked = await w.act('drafter', 'classification.submit', { document: await drafted(w) });
    expect(asked.status).toBe(202);
    return w.get('drafter', `/api/cases/${asked.body.approval.id}`);
  }),
};
