import { useTranslation } from 'react-i18next';
import type { Cell } from '#kernel/sheet.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from './ClauseCite.tsx';
import { date, minute } from './format.ts';
import { LevelChip } from './LevelChip.tsx';
import { ThingLink } from './ThingLink.tsx';

/** The values of one field, each as it is read. */
export function SheetCells({ cells }: { readonly cells: readonly Cell[] }) {
  const { t } = useTranslation();
  if (cells.length === 0) return <span className="quiet">{t('sheet.none')}</span>;
  return cells.map((cell, at) => (
    <span key={at} className="sheet-cell">
      <One cell={cell} />
    </span>
  ));
}

function One({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation();
  const say = useSay();
  switch (cell.as) {
    case 'text':
      return say(cell.text);
    case 'number':
      return <span className="num">{cell.number}</span>;
    case 'level':
      return <LevelChip level={cell.level} mark={cell.mark ?? null} size="small" />;
    case 'date':
      return <span className="num">{date(cell.at)}</span>;
    case 'instant':
    case 'deadline':
      return <span className="num">{minute(cell.at)}</span>;
    case 'clause':
      return <ClauseCite id={cell.clause} />;
    case 'thing':
      return <ThingLink object={{ table: cell.kind, id: cell.id }}>{say(cell.name)}</ThingLink>;
    case 'hidden':
      return <span className="quiet">{t('sheet.hidden', { noun: say(cell.noun) })}</span>;
  }
}
