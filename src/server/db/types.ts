import pg from 'pg';

/** How the values of a row are read: numbers as numbers, days and moments as the product writes them everywhere. */
export const types = new pg.TypeOverrides();
types.setTypeParser(20, Number);
types.setTypeParser(1082, String);
types.setTypeParser(1184, instant);

/** PostgreSQL's `2026-08-01 09:00:00.12+00` in the ISO form. */
function instant(text: string): string {
  const [date, time = ''] = text.split(' ');
  const [whole = '', fraction = ''] = time.replace(/\+00$/, '').split('.');
  return `${date}T${whole}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}
