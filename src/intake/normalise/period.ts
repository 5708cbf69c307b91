import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import { isClassified, levelNames } from '#kernel/label.ts';
import { type Period, endsOn } from '#kernel/period.ts';
import { isNoCondition } from '#kernel/period-rules.ts';
import { type Cell, shortText } from '../cell.ts';
import { type Reading, type Remark, note, reading, refuse } from '../remark.ts';
import { refusedBy } from '../refused-by.ts';
import { readDate } from './date.ts';
import { isPlaceholder, squeeze, wholeNumber } from '#kernel/typed/text.ts';

export interface PeriodLaw {
  readonly level: LevelId;
  readonly regime: RegimeId;
  /** Longest lawful period in years by level (保密法 20). */
  readonly maxYears: Readonly<Partial<Record<LevelId, number>>>;
  /** What to do with a period over it: an item may rest on a special basis, but most are slips. */
  readonly overCeiling: 'refuse' | 'note';
}

const companyPeriods = { 永久: 'permanent', 长期: 'long', 短期: 'short' } as const;

/** Reads 10年, 十年, 6个月, 半年, 至2030年1月1日, 2030.1.1, 会议开始前, 长期. Empty gives null without a remark. */
export function readPeriod(cell: Cell | undefined, law: PeriodLaw): Reading<Period> {
  const raw = shortText(cell);
  const text = bare(squeeze(raw));
  if (isPlaceholder(text) || text === '无') return reading<Period>(null);
  if (!isClassified(law.level))
    return reading<Period>(null, note('period_not_for_level', { raw, level: levelNames[law.level] }));
  const word = /^(永久|长期|短期)(?:保密)?$/.exec(text)?.[1];
  if (word !== undefined) return ofClass(word as keyof typeof companyPeriods, raw, law);
  const months = monthsOf(text);
  if (months !== null) return capped(months, raw, law);
  const until = untilOf(cell, text, raw);
  if (until) return until;
  if (
    /[前后时止]|解密|公布|公开|验收|结束|完成|生效/.test(text) &&
    /[\u4e00-\u9fff]{2}/.test(text) &&
    text.length <= 60 &&
    !isNoCondition(text)
  ) {
    return reading<Period>({ kind: 'condition', condition: text.replace(/^至/, '') });
  }
  return reading<Period>(null, refuse('period_unreadable', { raw }));
}

function bare(text: string): string {
  return text
    .replace(/^保密期限?(?:为|[::])?/, '')
    .replace(/^[★☆*※]+/, '')
    .replace(/^[([【〔](.*)[)\]】〕]$/, '$1');
}

/** The length in months; null where the text is no duration. A bare figure counts years. */
function monthsOf(text: string): number | null {
  if (text === '半年') return 6;
  const match = /^([\d〇零一二两三四五六七八九十百]+)(年半|年|个?月)?$/.exec(text);
  if (!match) return null;
  const count = wholeNumber(match[1] ?? '');
  // A figure like 2030 is a year, 20300101 a date.
  if (!(count >= 1 && count <= 1200) || (count > 600 && !match[2]?.endsWith('月'))) return null;
  if (match[2]?.endsWith('月')) return count;
  return count * 12 + (match[2] === '年半' ? 6 : 0);
}

function capped(months: number, raw: string, law: PeriodLaw): Reading<Period> {
  const period: Period = months % 12 === 0 ? { kind: 'years', years: months / 12 } : { kind: 'months', months };
  const max = law.regime === 'state' ? law.maxYears[law.level] : undefined;
  if (max === undefined || months <= max * 12) return reading<Period>(period);
  return reading<Period>(period, overCeiling(raw, max, law));
}

export function overCeiling(raw: string, max: number, law: PeriodLaw): Remark {
  const make = law.overCeiling === 'refuse' ? refuse : note;
  return make('period_over_ceiling', { raw, max, level: levelNames[law.level] }, refusedBy.period_over_ceiling);
}

function untilOf(cell: Cell | undefined, text: string, raw: string): Reading<Period> | null {
  const day = text
    .replace(/^(?:至|到|截至|截止到?|解密(?:日期|时间)[::]?)/, '')
    .replace(/(?:之?前|止|为止|起|后)?(?:自行)?(?:解密)?$/, '');
  const year = /^((?:19|20)\d\d)年?[底末]?$/.exec(day)?.[1];
  if (year !== undefined)
    return reading<Period>({ kind: 'date', date: `${year}-12-31` }, note('period_year_only', { raw }));
  const isDate = cell && typeof cell === 'object' && cell.kind === 'date';
  if (!isDate && !/^[12]\d{3}\D|^[12]\d{7}$|^[一二][〇零○一二三四五六七八九]{3}年/.test(day)) return null;
  const date = readDate(isDate ? cell : day);
  if (date.value) return reading<Period>({ kind: 'date', date: date.value });
  return reading<Period>(null, refuse('period_unreadable', { raw }));
}

/** A state secret lasts as long as the law allows at most: 长期 and 永久 are longer than that, 短期 takes the maximum. */
function ofClass(word: keyof typeof companyPeriods, raw: string, law: PeriodLaw): Reading<Period> {
  if (law.regime !== 'state') return reading<Period>({ kind: companyPeriods[word] });
  if (word !== '短期')
    return reading<Period>(null, refuse('period_long', { raw, level: levelNames[law.level] }, refusedBy.period_long));
  return assumedPeriod(law, 'period_short', raw);
}

/** The legacy reading of a missing period: the longest lawful one, so that nothing is declassified too early. */
export function assumedPeriod(law: PeriodLaw, code: 'period_missing' | 'period_short', raw = ''): Reading<Period> {
  const years = law.maxYears[law.level];
  if (law.regime !== 'state' || years === undefined) return reading<Period>(null, refuse('period_missing_company', {}));
  return reading<Period>(
    { kind: 'years', years },
    note(code, { raw, years, level: levelNames[law.level] }, 'CLASSIFY-016'),
  );
}

/** The first day on which it is no secret any more; null where that cannot be told. */
export function periodEnd(period: Period, start: CivilDate | null): CivilDate | null {
  if (period.kind === 'date') return period.date;
  return start === null ? null : endsOn(period, start);
}
