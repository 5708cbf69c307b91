import { useTranslation } from 'react-i18next';
import type { Refusal } from '#web/app/http.ts';
import { FindingList } from './FindingList.tsx';
import './refusal.css';

interface Props {
  readonly refusal: Pick<Refusal, 'findings' | 'reference'>;
  /** The conclusion, when the screen can say it better than 不能办理. */
  readonly title?: string;
  readonly compact?: boolean;
}

/** Always five parts in this order: conclusion, facts, clause, what would help, reference. */
export function RefusalPanel({ refusal, title, compact = false }: Props) {
  const { t } = useTranslation();
  const many = refusal.findings.length;
  return (
    <section className={`refusal${compact ? ' refusal-compact' : ''}`} role="alert" aria-live="assertive">
      <header className="refusal-head">
        <span className="refusal-icon" aria-hidden="true">
          ×
        </span>
        <h2>{title ?? t('refusal.title')}</h2>
        {many > 1 && <span className="quiet">{t('refusal.clauses', { count: many })}</span>}
      </header>
      <FindingList className="refusal-list" findings={refusal.findings} compact={compact} />
      {refusal.reference && (
        <footer className="refusal-foot">
          <span className="quiet">{t('refusal.reference')}</span> <code className="num">{refusal.reference}</code>
        </footer>
      )}
    </section>
  );
}
