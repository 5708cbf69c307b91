import { defineFinder } from '#kernel/finder.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import { toldColumns, toldCopy } from './door/told-copy.ts';
import { documents } from './registers/documents.ts';
import { carrier, document, type Document } from './tables.ts';

/** Copies by the beginning of their code. */
export const copyFinder = defineFinder(carrier, {
  rank: 2,
  typed: /^\d{4,12}$/,
  from: {
    tables: 'carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id',
    select: toldColumns,
    where: "c.code >= $words and c.code < $words || ':'",
    labelled: 'c',
    order: 'c.code',
  },
  told: toldCopy,
});

/** Two characters are enough: title, document or register number, pinyin initials. */
export const documentFinder = defineFinder(document, {
  rank: 3,
  from: documents,
  told: ({ title, level, doc_no, register_no }: Pick<Document, 'title' | 'level' | 'doc_no' | 'register_no'>) => {
    const numbers = [doc_no, register_no].filter(Boolean).join(' ');
    const { zh, en } = levelNames[levelOf(level)];
    return { title, detail: { zh: `${zh} ${numbers}`.trim(), en: `${en} ${numbers}`.trim() } };
  },
});
