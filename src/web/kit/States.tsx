import { Button } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault, Refused } from '#web/app/http.ts';
import { useSay, withPhrases } from '#web/app/language.ts';
import './states.css';

const RefusalPanel = lazy(
  withPhrases(() => import('./RefusalPanel.tsx').then((module) => ({ default: module.RefusalPanel }))),
);

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing here yet, or nothing left to do: a calm sentence, and how to start. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-more">{children}</div>}
    </div>
  );
}

/** The filter left nothing. */
export function Filtered({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty title={t('state.filtered')}>
      <Button onClick={onClear}>{t('state.clearFilters')}</Button>
    </Empty>
  );
}

/** Absent, or not yours to know: the same words for both. */
export function NotVisible() {
  const { t } = useTranslation();
  return <Empty title={t('state.absent')}>{t('state.absentMore')}</Empty>;
}

/** The page was refused, or the system could not answer. The latter is distinct from a refusal in sign and words, and what was typed stays. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  if (error instanceof Refused)
    return (
      <Suspense fallback={null}>
        <RefusalPanel refusal={error.refusal} />
      </Suspense>
    );
  if (error instanceof Fault && error.status === 404) return <NotVisible />;
  const fault = error instanceof Fault ? error : null;
  return (
    <div className="failed" role="alert">
      <span className="failed-icon" aria-hidden="true">
        !
      </span>
      <div>
        <p className="empty-title">{fault?.status === 0 ? t('state.offline') : t('state.failed')}</p>
        {fault?.says && <p>{say(fault.says)}</p>}
        {fault?.reference && <p className="quiet num">{fault.reference}</p>}
      </div>
      {onRetry && <Button onClick={onRetry}>{t('state.retry')}</Button>}
    </div>
  );
}

/** Lines where rows will stand; it shows only after a moment, so quick answers do not flicker. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status">
      <span className="sr-only">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, at) => (
        <i key={at} />
      ))}
    </div>
  );
}
