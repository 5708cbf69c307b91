import { useTranslation } from 'react-i18next';
import { besidesConfirming } from '#kernel/confirmed.ts';
import { useSay } from '#web/app/language.ts';
import { roleName } from '#web/kit/role-name.ts';
import { Panel } from '#web/kit/Page.tsx';
import { FindingList } from '#web/kit/FindingList.tsx';
import type { Standing } from './use-standing.ts';
import '#web/kit/standing.css';

/** How the act stands while it is filled in: what is against it, or that nothing is. */
export function StandingPanel({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const say = useSay();
  const { approvers, ahead } = standing;
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
          <span aria-hidden="true">✓</span>{' '}
          {approvers.length > 0
            ? t('standing.approved', { roles: approvers.map((role) => say(roleName(role))).join('、') })
            : t('standing.ok')}
        </p>
        {standing.findings.length > 0 && <p className="quiet">{t('standing.confirm')}</p>}
        {ahead.length > 0 && (
          <>
            <p className="quiet">{t('standing.ahead')}</p>
            <FindingList className="standing" live="polite" findings={ahead} />
          </>
        )}
      </Panel>
    );
  }
  return (
    <Panel title={t('standing.against', { count: against.length })}>
      <FindingList className="standing" live="polite" findings={against} />
    </Panel>
  );
}
