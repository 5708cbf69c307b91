/** CLASSIFY-016: how long a secret may be one, on every road that sets a period. */
import type { LevelId, RegimeId } from './generated/clauses.ts';
import { isClassified, isStateSecret, levelNames } from './label.ts';
import { type Settings, setting } from './parameter.ts';
import { type Period, periodText, type Timed } from './period.ts';
import { phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

const say = phrases(
  {
    missing: '没有确定保密期限，定密无效。',
    'missing.remedy': '确定保密期限、解密时间或解密条件之一。',
    kind: '“{period}”不能作为这类秘密的保密期限。',
    'kind.remedy':
      '国家秘密确定期限、解密时间或解密条件；永久、长期、短期只用于公司秘密，也不写成解密条件；解密条件写明一件事，期限和日期填在各自的栏目里。',
    match: '“{period}”与“{level}”不对应。',
    'match.remedy': '公司秘密中绝密对应永久，机密对应长期，秘密对应短期；或另定年限、解密时间。',
    long: '{level}级国家秘密的保密期限不得超过{years}年。',
    'long.remedy': '缩短期限；确需更长的，依据保密事项范围报有权机关确定。',
    over: '所定的解密时间已过。',
    'over.remedy': '改定保密期限，或按不再保密处理。',
  },
  {
    missing: 'No secrecy period is fixed, so the classification would be invalid.',
    'missing.remedy': 'Fix a period, a date or a condition of declassification.',
    kind: '“{period}” cannot be the period of this kind of secret.',
    'kind.remedy':
      'A state secret has a period, date or condition; permanent, long and short are for company secrets only and are no condition. A condition names an event; lengths and dates have fields of their own.',
    match: '“{period}” does not belong to the level {level}.',
    'match.remedy':
      'For company secrets permanent goes with the highest level, long with the second, short with the third; or fix years or a date.',
    long: 'A state secret of level {level} is kept for {years} years at most.',
    'long.remedy': 'Shorten it; a longer one is decided by the competent body under a list of secret matters.',
    over: 'The date of declassification has passed already.',
    'over.remedy': 'Fix another period, or treat it as no secret.',
  },
);

type Asked = Circumstances & { readonly timed: Timed };

const kinds = {
  years: 'years',
  months: 'years',
  date: 'declassify_date',
  condition: 'declassify_condition',
} as const;

/** 公司秘密可取永久、长期、短期并与密级对应. */
const ofLevel: Partial<Record<LevelId, Period['kind']>> = {
  top_secret: 'permanent',
  secret: 'long',
  confidential: 'short',
};

const figures = '\\d〇零○一二三四五六七八九十百千半两';

/** Words that name no event: lengths and dates, which would get round the longest period; what puts it off; and what stands beside either. */
const hollow = new RegExp(
  `^(?:[${figures}]+(?![${figures}])(?:周?年|个?月|个?世纪|周|天|日)?[底末初]?|永久性?|永远|永|长期|短期|长久|持久|恒久|一直|始终|持续|继续|今后|终身|下一?个?世纪|到来|无限期|不定期|` +
    '无|没有|暂无|待定|未定|不定|另定|另行(?:通知|确定|规定)|[在未]?有?(?:新的?|另有)(?:的?规定|通知|要求)|不详|不限|适时|同上|见文件|(?:根据|按|视)?(?:工作)?(?:需要|情况)|而定|none|nil|na|tbd|' +
    '保密|解密|公开|公布|印发|签发|发文|保存|有效|期限?|条件|届?满|直?至|到|自|从|之日?|起|为|止|再|方可|不[得予能]?|左右|以?[内上下前后]|时)*$',
  'iu',
);
/** That it is issued or made public is an event where nothing else is said. */
const event = /^(?:公开|公布|印发|签发|发文)(?:[以之]?[前后]|时)?$/u;

/** A condition names an event: with none the secret would have no limit. */
export function isNoCondition(text: string): boolean {
  const words = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return hollow.test(words) && !event.test(words);
}

/** Longest period in years of a state secret of this level; null for what is none. */
function maxYears(settings: Settings, level: LevelId | null, regime: RegimeId): number | null {
  if (!level || !isStateSecret({ level, regime })) return null;
  return setting(settings, `CLASSIFY-016.state_max_years_${level as 'top_secret' | 'secret' | 'confidential'}`);
}

/** The kind of period is one this kind of secret may have: permanent, long and short are for company secrets only. */
function unlawfulKind({ settings, timed: { regime, period } }: Asked): boolean {
  if (!period) return false;
  if (isOfCompanies(period))
    return regime === 'state' || !setting(settings, 'CLASSIFY-016.company_periods').includes(period.kind);
  if (period.kind === 'condition' && isNoCondition(period.condition)) return true;
  return !setting(settings, 'CLASSIFY-016.period_kinds').includes(kinds[period.kind]);
}

function isOfCompanies(period: Period): period is Extract<Period, { kind: 'permanent' | 'long' | 'short' }> {
  return period.kind === 'permanent' || period.kind === 'long' || period.kind === 'short';
}

const secret = ({ timed: { level } }: Asked) => level !== null && isClassified(level);

/** A period is of a lawful kind and length, whoever set it: also on papers received or taken over. */
export const lawfulPeriod: readonly Rule<Asked>[] = [
  {
    id: 'period-kind',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['period'],
    broken: (ask) => secret(ask) && unlawfulKind(ask),
    says: ({ timed }) => say('kind', { period: timed.period ? periodText(timed.period) : '' }),
    remedy: () => say('kind.remedy'),
  },
  {
    id: 'period-length',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['period'],
    window: 'period.date',
    broken: ({ settings, timed: { level, regime, span } }) => {
      const most = maxYears(settings, level, regime);
      return most !== null && span !== null && span > most;
    },
    says: ({ settings, timed: { level, regime } }) =>
      say('long', { level: levelNames[level ?? 'secret'], years: maxYears(settings, level, regime) ?? 0 }),
    remedy: () => say('long.remedy'),
    facts: ({ settings, timed: { level, regime, span } }) => ({ span, most: maxYears(settings, level, regime) }),
  },
];

/** What the unit itself decides has besides exactly one period, fit for its level, that is not over yet. */
export const ownPeriod: readonly Rule<Asked>[] = [
  {
    id: 'period-given',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['period'],
    broken: (ask) =>
      secret(ask) && ask.timed.period === null && setting(ask.settings, 'CLASSIFY-016.one_period_kind_required'),
    says: () => say('missing'),
    remedy: () => say('missing.remedy'),
  },
  {
    id: 'period-matches',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['level', 'period'],
    broken: ({ timed: { level, regime, period } }) =>
      regime !== 'state' && level !== null && !!period && isOfCompanies(period) && ofLevel[level] !== period.kind,
    says: ({ timed: { level, period } }) =>
      say('match', { period: period ? periodText(period) : '', level: levelNames[level ?? 'secret'] }),
    remedy: () => say('match.remedy'),
  },
  {
    id: 'period-ahead',
    clause: 'CLASSIFY-016',
    kind: 'fields',
    fields: ['period'],
    window: 'period.date',
    broken: (ask) => secret(ask) && ask.timed.over,
    says: () => say('over'),
    remedy: () => say('over.remedy'),
  },
];
