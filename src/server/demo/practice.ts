import { copyNo } from '#kernel/copy-no.ts';
import { handNames, type HandKind } from '#kernel/custody.ts';
import type { CardGroup, PrintedCard } from '../print/cards.ts';
import type { Reader } from '../read/read.ts';
import { visible } from '../read/visible.ts';

/** Codes of each kind on the sheet. */
const most = 8;

/** Codes of a demonstration to scan or type: badges, places, copies in the registry and copies that are out. */
export async function practiceCodes(reader: Reader): Promise<readonly CardGroup[]> {
  const { query, presence } = reader;
  const people = await query<PrintedCard & Record<string, unknown>>(
    `select p.code, p.name as title, concat_ws(' ', d.name, p.post) as detail from person p
       left join department d on d.unit_id = p.unit_id and d.id = p.department_id
     where p.unit_id = $1 and p.state = 'active' and p.grade <> 'none' order by p.employee_no desc limit ${most}`,
    [presence.unit.id],
  );
  const places = await query<PrintedCard & Record<string, unknown>>(
    `select code, name as title, '' as detail from place where unit_id = $1 and kind = 'cabinet' order by name limit ${most}`,
    [presence.unit.id],
  );
  return [
    { title: '人员证件 / badges', cards: people },
    { title: '在库的载体 / copies in the registry', cards: await copies(reader, 'registry') },
    { title: '在人手的载体 / copies in hand', cards: await copies(reader, 'person') },
    { title: '柜位 / cabinets', cards: places },
  ];
}

/** Of each level in turn: whoever practises meets what may be lent and what may not. */
async function copies({ query, presence }: Reader, hand: HandKind): Promise<PrintedCard[]> {
  const rows = await query<{ code: string; title: string; mark: string | null; copy_no: number }>(
    `select code, title, mark, copy_no from (
       select c.code, d.title, d.mark, c.copy_no, c.level, row_number() over (partition by c.level order by c.code desc) as turn
       from carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id
       where c.unit_id = $1 and c.hand = $2 and ${visible('c')}) one
     order by turn, level desc limit ${most}`,
    [presence.unit.id, hand],
  );
  return rows.map(({ code, title, mark, copy_no }) => ({
    code,
    title,
    detail: [mark, copyNo(copy_no), handNames[hand].zh].filter(Boolean).join(' '),
  }));
}
