import { isClassified } from '#kernel/label.ts';
import { type Mail, mail } from '../mail.ts';
import { type Happening, on, type Paper, type Teller } from '../teller.ts';

const years = { confidential: 10, secret: 20, top_secret: 30 } as const;

/** Mail left unregistered: one forgotten, one of today. */
const later = ['staffing', 'today'];

/** Mail comes in, is counted piece by piece, registered and laid into its cabinet. */
export function chapter(): Happening[] {
  return mail.map((one, n) => on(one.daysAgo, n % 2 === 0 ? '08:40' : '08:55', (teller) => receive(teller, one, n)));
}

async function receive(teller: Teller, one: Mail, n: number): Promise<void> {
  const secret = isClassified(one.level);
  const body = await teller.done(n % 3 === 0 ? 'xujiahe' : 'linxiaotang', 'mail.receive', {
    source: 'superior',
    issuer: one.issuer,
    doc_no: `${one.issuer.slice(0, 2)}发〔${teller.date(-4).slice(0, 4)}〕${301 + n}号`,
    title: one.title,
    level: one.level,
    regime: secret ? 'state' : 'own',
    period: secret ? { kind: 'years', years: years[one.level as keyof typeof years] } : null,
    issued_on: teller.date(-4),
    listed: one.copies === 1 ? '1' : `1-${one.copies}`,
    counted: one.copies === 1 ? '1' : `1-${one.copies}`,
    pages: 4 + ((n * 5) % 23),
    scope: one.scope,
    place: placeOf(one.level),
    handed_by: n % 2 === 0 ? '机要交通员 石磊' : '市府通信员 马骏',
    signed: true,
    register_now: !later.includes(one.name),
  });
  if (body) teller.papers.set(one.name, { id: String(body.id), copies: body.carriers as Paper['copies'] });
}

function placeOf(level: Mail['level']): string {
  if (level === 'top_secret') return 'safe';
  if (level === 'secret') return 'cabinet1';
  return level === 'confidential' ? 'cabinet2' : 'cabinet3';
}
