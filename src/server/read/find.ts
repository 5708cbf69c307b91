import { handNames } from '#kernel/custody.ts';
import { levelNames, levelOf } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import { type Carrier, type Document, documents as register } from '#modules/documents/index.ts';
import type { Reader } from './read.ts';
import { search } from './register-page.ts';
import { selection } from './register-query.ts';
import { visible } from './visible.ts';

export interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly detail: Text;
  /** null: a thing that is not labelled. */
  readonly level: number | null;
}

/** Hits of each kind at most. */
const most = 12;

/** Two characters are enough: title, document or register number, name, pinyin initials, code, case number. */
export async function find(reader: Reader, typed: string): Promise<Hit[]> {
  const words = typed.trim();
  if ([...words].length < 2) return [];
  const found = await Promise.all([carriers, documents, people, cases].map((kind) => kind(reader, words)));
  return found.flat();
}

/** Copies by the beginning of their code, or by the bar code they bore before they were taken over. */
async function carriers({ query, presence }: Reader, words: string): Promise<Hit[]> {
  const tables = 'carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id';
  const former = 'join former_code f on f.unit_id = c.unit_id and f.carrier_id = c.id';
  const copies = (where: string, values: readonly string[]) =>
    query<Pick<Carrier, 'id' | 'code' | 'copy_no' | 'hand' | 'level'> & { title: string }>(
      `select c.id, c.code, c.copy_no, c.hand, c."level", d.title from ${where} and ${visible('c')} order by c.code limit ${most}`,
      [presence.unit.id, ...values],
    );
  const found = await Promise.all([
    copies(`${tables} ${former} where c.unit_id = $1 and f.bar_code = $2`, [words]),
    /^\d{4,12}$/.test(words)
      ? copies(`${tables} where c.unit_id = $1 and c.code >= $2 and c.code < $3`, [words, `${words}:`])
      : [],
  ]);
  return found.flat().map(({ id, code, copy_no, hand, level, title }) => ({
    kind: 'carrier',
    id,
    code,
    title,
    level,
    detail: { zh: `第${copy_no}份 ${handNames[hand].zh}`, en: `copy ${copy_no}, ${handNames[hand].en}` },
  }));
}

async function documents(reader: Reader, words: string): Promise<Hit[]> {
  const selected = selection(register, reader.presence, { q: words });
  if ('wrong' in selected || !selected.words) return [];
  const { page } = await search(reader, selected, most);
  const rows = page.rows as unknown as Pick<Document, 'id' | 'title' | 'doc_no' | 'level' | 'register_no'>[];
  return rows.map(({ id, title, doc_no, level, register_no }) => {
    const numbers = [doc_no, register_no].filter(Boolean).join(' ');
    const name = levelNames[levelOf(level)];
    return {
      kind: 'document',
      id,
      title,
      level,
      detail: { zh: `${name.zh} ${numbers}`.trim(), en: `${name.en} ${numbers}`.trim() },
    };
  });
}

async function people({ query, presence }: Reader, words: string): Promise<Hit[]> {
  const rows = await query<{ id: string; code: string; name: string; post: string; department: string | null }>(
    `select p.id, p.code, p.name, p.post, d.name as department from person p
       left join department d on d.unit_id = p.unit_id and d.id = p.department_id
     where p.unit_id = $1 and p.state <> 'left'
       and (strpos(p.name, $2) > 0 or starts_with(p.initials, $3) or p.employee_no = $2 or p.code = $2)
     order by p.employee_no limit ${most}`,
    [presence.unit.id, words, words.toLowerCase()],
  );
  return rows.map(({ id, code, name, post, department }) => {
    const detail = [department, post].filter(Boolean).join(' ');
    return { kind: 'person', id, code, title: name, level: null, detail: { zh: detail, en: detail } };
  });
}

async function cases({ query, presence }: Reader, words: string): Promise<Hit[]> {
  if (!/^\d{8}/.test(words)) return [];
  const rows = await query<{ id: string; no: string; title: Text; level: number }>(
    `select k.id, k.no, k.title, k."level" from "case" k where k.unit_id = $1 and starts_with(k.no, $2) and ${visible('k')} order by k.no limit ${most}`,
    [presence.unit.id, words],
  );
  return rows.map(({ id, no, title, level }) => ({
    kind: 'case',
    id,
    level,
    title: `${no} ${title.zh}`,
    detail: title,
  }));
}
