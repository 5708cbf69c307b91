import { useTranslation } from 'react-i18next';
import type { Refusal } from '#web/app/http.ts';
import { useLanguage } from '#web/app/language.ts';
import { FindingList } from './FindingList.tsx';
import { SomeNames } from './use-values.ts';
import './refusal.css';

interface Props {
  readonly refusal: Pick<Refusal, 'findings' | 'reference' | 'names'>;
  /** The conclusion, when the screen can say it better than 不能办理. */
  readonly title?: string;
  readonly compact?: boolean;
}

/** Always five parts in this order: conclusion, facts, clause, what would help, reference. */
export function RefusalPanel({ refusal, title, compact = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = Object.fromEntries(Object.entries(refusal.names ?? {}).map(([id, name]) => [id, name[language]]));
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
      <SomeNames value={names}>
        <FindingList className="refusal-list" findings={refusal.findings} compact={compact} />
      </SomeNames>
      {refusal.reference && (
        <footer className="refusal-foot">
          <span className="quiet">{t('refusal.reference')}</span> <code className="num">{refusal.reference}</code>
        </footer>
      )}
    </section>
  );
}
