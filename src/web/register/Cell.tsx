import { copyNo } from '#kernel/copy-no.ts';
import { useTranslation } from 'react-i18next';
import type { RegisterColumn } from '#kernel/register.ts';
import type { Text } from '#kernel/text.ts';
import type { Row } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { DeadlineCell } from '#web/kit/DeadlineCell.tsx';
import { groupedCode } from '#kernel/code.ts';
import { turnWord } from '#kernel/turn.ts';
import { date, minute } from '#web/kit/format.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { markOf } from './mark-of.ts';
import './cell.css';

/** States in which a due time no longer runs. */
const settled = new Set(['met', 'done', 'returned', 'closed', 'destroyed', 'archived', 'cancelled', 'executed']);

interface Props {
  readonly column: RegisterColumn;
  readonly columns: readonly RegisterColumn[];
  readonly row: Row;
}

/** One value of a register, drawn by the kind of its column. */
export function Cell({ column, columns, row }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const value = row[column.key];
  if (column.kind === 'mark' && !value) return <LevelChip level={markOf(columns, row).level} size="small" />;
  if (value === null || value === undefined || value === '') return <span className="quiet">-</span>;
  switch (column.kind) {
    case 'level':
      return <LevelChip level={value as number} size="small" />;
    case 'mark':
      return <LevelChip level={markOf(columns, row).level} mark={String(value)} size="small" />;
    case 'deadline':
      return <DeadlineCell due={String(value)} met={settled.has(String(row.status ?? row.state ?? ''))} />;
    case 'date':
      return <span className="num">{date(String(value))}</span>;
    case 'instant':
      return <span className="num">{minute(String(value))}</span>;
    case 'copy-no':
      return <span className="num">{copyNo(String(value))}</span>;
    case 'number':
      return <span className="num">{String(value)}</span>;
    case 'code':
      return <span className="num">{groupedCode(String(value))}</span>;
    case 'clause':
      return <ClauseCite id={String(value)} bare />;
    case 'flag':
      return <span>{value === true || value === 'true' || value === 't' ? t('word.yes') : t('word.no')}</span>;
    case 'turn':
      return <span>{say(turnWord(String(value))) || String(value)}</span>;
    case 'status':
      return <Status value={String(value)} name={say(column.values?.[String(value)]) || String(value)} />;
    default:
      return column.values?.[String(value)] ? (
        <span>{say(column.values[String(value)])}</span>
      ) : (
        <Plain value={value} />
      );
  }
}

const tones: Readonly<Record<string, string>> = {
  registry: 'calm',
  present: 'calm',
  met: 'calm',
  done: 'calm',
  executed: 'calm',
  closed: 'calm',
  archive: 'calm',
  archived: 'calm',
  returned: 'calm',
  person: 'moving',
  courier: 'moving',
  unit: 'moving',
  open: 'moving',
  approved: 'moving',
  lent: 'moving',
  pending: 'moving',
  missing: 'bad',
  late: 'bad',
  overdue: 'bad',
  refused: 'bad',
  escalated: 'bad',
  blocked: 'bad',
};

/** A word with a small mark; done is plain on purpose, so that what is open stands out. */
export function Status({ value, name }: { readonly value: string; readonly name: string }) {
  return <span className={`status status-${tones[value] ?? 'plain'}`}>{name}</span>;
}

/** What a register shows as it is; what is kept in two languages in the reader's, lists one by one. */
function Plain({ value }: { readonly value: unknown }) {
  const { t } = useTranslation();
  const say = useSay();
  if (typeof value === 'boolean') return <span>{t(value ? 'word.yes' : 'word.no')}</span>;
  if (typeof value === 'number') return <span className="num">{value}</span>;
  if (Array.isArray(value)) {
    return value.map((one, at) => (
      <span key={at} className="fact-item">
        <Plain value={one} />
      </span>
    ));
  }
  if (typeof value === 'object' && value !== null) return <span>{say(value as Text)}</span>;
  return <span>{String(value)}</span>;
}
