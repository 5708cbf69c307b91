import { useTranslation } from 'react-i18next';
import { besidesConfirming } from '#kernel/confirmed.ts';
import { Panel } from '#web/kit/Page.tsx';
import { FindingList } from '#web/kit/FindingList.tsx';
import type { Standing } from './use-standing.ts';
import '#web/kit/standing.css';

/** How the act stands while it is filled in: what is against it, or that nothing is. */
export function StandingPanel({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  if (standing.absent) return <Panel title={t('standing.title')}>{t('state.absent')}</Panel>;
  if (!standing.findings)
    return (
      <Panel title={t('standing.title')}>
        <span className="quiet">{t('standing.notYet')}</span>
      </Panel>
    );
  const against = besidesConfirming(standing.findings);
  if (against.length === 0) {
    return (
      <Panel title={t('standing.title')}>
        <p className="standing-ok" role="status">
          <span aria-hidden="true">✓</span> {t('standing.ok')}
        </p>
        {standing.findings.length > 0 && <p className="quiet">{t('standing.confirm')}</p>}
      </Panel>
    );
  }
  return (
    <Panel title={t('standing.against', { count: against.length })}>
      <FindingList className="standing" live="polite" findings={against} />
    </Panel>
  );
}
