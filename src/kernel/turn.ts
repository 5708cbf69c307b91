import type { Text } from './text.ts';

const halves: Readonly<Record<string, Text>> = {
  '1': { zh: '上半年', en: 'first half of' },
  '2': { zh: '下半年', en: 'second half of' },
};
const semesters: Readonly<Record<string, Text>> = {
  '1': { zh: '春季学期', en: 'spring semester of' },
  '2': { zh: '秋季学期', en: 'autumn semester of' },
};

/** A turn of a recurring duty as people say it: `2026H2` is 2026年下半年; undefined for anything else. */
export function turnWord(key: string): Text | undefined {
  const [, year, letter = '', no = ''] = /^(\d{4})(-W|[HQS])(\d{1,2})$/.exec(key) ?? [];
  if (!year) return undefined;
  if (letter === '-W') return { zh: `${year}年第${Number(no)}周`, en: `week ${Number(no)} of ${year}` };
  if (letter === 'Q') return { zh: `${year}年第${no}季度`, en: `quarter ${no} of ${year}` };
  const part = (letter === 'H' ? halves : semesters)[no];
  return part && { zh: `${year}年${part.zh}`, en: `${part.en} ${year}` };
}
