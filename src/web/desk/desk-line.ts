import type { Text } from '#kernel/text.ts';
import { clock, onWall } from '#web/kit/format.ts';
import type { Moved } from './acts.ts';
import type { Foretold, Receipt } from './desk-told.ts';
import type { CarrierCard, CountVerdict, DeskState, SignWay } from './desk-state.ts';

/** The second lines of rows: person, purpose, until when, from or to which place; each place is said once. */

/** `12-02 17:30`, as a row has room for. */
export function shortTime(at: string | number): string {
  const wall = onWall(at);
  return wall ? `${wall.month}-${wall.day} ${wall.hour}:${wall.minute}` : String(at);
}

function shortDay(at: string | number): string {
  return shortTime(at).slice(0, 5);
}

const same = (word: string): Text => ({ zh: word, en: word });

export function placeOf({ place }: Pick<CarrierCard, 'place'>): string | null {
  return typeof place === 'object' ? (place?.name ?? null) : place;
}

function dueBy(due: string): Text {
  return { zh: `${shortTime(due)} 前归还`, en: `back by ${shortTime(due)}` };
}

/** What waits for the signature: who gets it, until when, from which place it was taken. */
export function readyLine(card: CarrierCard, person: string, told: Foretold | null): Text[] {
  const place = placeOf(card);
  return [
    same(person),
    ...(told?.due_at ? [dueBy(told.due_at)] : []),
    ...(place ? [{ zh: `取自 ${place}`, en: `from ${place}` }] : []),
  ];
}

const ways: Readonly<Record<SignWay, Text>> = {
  tablet: { zh: '平板手签', en: 'signed on the screen' },
  pin: { zh: '本人口令', en: 'own PIN' },
  slip: { zh: '待签回执', en: 'receipt outstanding' },
};

/** What was handed out: for what, until when, how it is known that he signed. */
export function issuedLine(
  purpose: string,
  due: string | null,
  way: SignWay,
  at: number,
  receipt: Receipt | null,
): Text[] {
  const { zh, en } = ways[way];
  const signed = way === 'slip' ? { zh, en } : { zh: `${zh} ${clock(at)}`, en: `${en} ${clock(at)}` };
  return [
    ...(purpose ? [same(purpose)] : []),
    ...(due ? [dueBy(due)] : []),
    signed,
    ...(receipt ? [{ zh: `回执 ${receipt.no}`, en: `receipt ${receipt.no}` }] : []),
  ];
}

export function returnedSays({ late, late_days: days }: Moved): Text {
  if (!late) return { zh: '已归还', en: 'Returned' };
  if (!days) return { zh: '逾期归还', en: 'Returned late' };
  return { zh: `逾期 ${days} 个工作日归还`, en: `Returned ${days} working ${days === 1 ? 'day' : 'days'} late` };
}

/** What came back: from whom, since when, how many pages, and where it goes; who brought it, if that was another. */
export function returnedLine(card: CarrierCard, moved: Moved, broughtBy: string | null): Text[] {
  const { holder, since, pages } = card;
  const place = moved.place?.name ?? null;
  const late = moved.late === true;
  const from: Text[] = holder
    ? [
        broughtBy
          ? { zh: `从 ${holder.name} 收回，不是 ${broughtBy}`, en: `from ${holder.name}, not ${broughtBy}` }
          : { zh: `从 ${holder.name} 收回`, en: `from ${holder.name}` },
      ]
    : [];
  const lent: Text[] = since
    ? [
        {
          zh: `${shortDay(since)} 借出${late ? '' : '，按期'}`,
          en: `lent ${shortDay(since)}${late ? '' : ', in time'}`,
        },
      ]
    : [];
  return [
    ...from,
    ...lent,
    ...(pages ? [{ zh: `页数 ${pages}`, en: `${pages} pages` }] : []),
    place ? { zh: `请放回 ${place}`, en: `put it in ${place}` } : { zh: '请放回机要室', en: 'put it in the registry' },
    ...(broughtBy
      ? [
          {
            zh: `送还人按${broughtBy}记录，已提示保密员核实横传`,
            en: `brought by ${broughtBy}, recorded; the secrecy officer is told`,
          },
        ]
      : []),
  ];
}

/** Where a counted copy belongs, or who has it by the books. */
export function countedLine(verdict: CountVerdict, card: CarrierCard | null): Text[] {
  if (!card) return [];
  const place = placeOf(card);
  if (verdict === 'present') return place ? [same(place)] : [];
  if (verdict === 'misplaced')
    return [
      { zh: `应在 ${place ?? '机要室'}；请放到待归位筐`, en: `belongs in ${place ?? 'the registry'}; lay it apart` },
    ];
  if (verdict === 'held_elsewhere') {
    const since = card.since ? ` ${shortDay(card.since)} 借出` : '';
    const name = card.holder?.name ?? '';
    return [
      {
        zh: `账面 ${name}${since}；不要放回，清点后办归还`,
        en: `by the books with ${name}; do not put it back, take it back after the count`,
      },
    ];
  }
  return [];
}

/** Whoever stands at the desk while another's copy comes back brought it. */
export function broughtBy(
  state: Pick<DeskState, 'person' | 'mode'>,
  card: CarrierCard,
): { id: string; name: string } | null {
  const { person } = state;
  return person && card.holder && card.holder.id !== person.id ? { id: person.id, name: person.name } : null;
}
