import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { minute } from '#web/kit/format.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { Page, Panel } from '#web/kit/Page.tsx';
import { Failed, Loading, NotVisible } from '#web/kit/States.tsx';
import { ThingLink } from '#web/kit/ThingLink.tsx';
import type { LedgerEntry } from './ledger-line.ts';
import { outcomeName } from './LedgerPage.tsx';
import { useActWords } from './ledger-words.ts';
import './clause.css';

/** One entry of the ledger: what was done to what, by whom, under which clauses, and what proves it. */
export function LedgerEntryPage() {
  const { t } = useTranslation();
  const say = useSay();
  const actName = useActWords();
  const { id } = useParams({ from: '/signed-in/shell/ledger/$id' });
  const { data, error, refetch } = useQuery({
    queryKey: ['ledger', 'entry', id],
    retry: false,
    queryFn: () => get<LedgerEntry>(`ledger/entries/${encodeURIComponent(id)}`),
  });
  if (error && 'status' in error && error.status === 404) return <NotVisible />;
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { entry, objects, hidden, digest, input, ops } = data;
  const proof = [
    ['ledger.digest', digest],
    ['ledger.input', input],
    ['ledger.ops', ops],
    ['ledger.law', entry.law],
  ] as const;
  return (
    <Page
      crumb={
        <Link to="/ledger" search={{}}>
          {t('menu.ledger')}
        </Link>
      }
      title={actName(entry.act)}
      lead={entry.seq !== null && t('ledger.entry', { seq: entry.seq })}
    >
      <div className="clause">
        <div>
          <Panel>
            <dl className="clause-facts ledger-facts">
              <Line title={t('ledger.object')}>
                {objects.map(({ table, id: of, name, level }) => (
                  <div key={of}>
                    {level !== null && <LevelChip level={level} size="small" />}{' '}
                    <ThingLink object={{ table, id: of }}>{say(name)}</ThingLink>
                  </div>
                ))}
                {hidden > 0 && <span className="quiet">{t('ledger.hidden', { count: hidden })}</span>}
                {objects.length + hidden === 0 && (say(entry.about?.noun) || '-')}
              </Line>
              <Line title={t('ledger.actor')}>
                {entry.actor?.id === 'system' ? t('ledger.system') : (entry.actor?.name ?? '-')}
              </Line>
              <Line title={t('ledger.at')}>
                <span className="num">{minute(entry.at)}</span> {entry.late && t('ledger.late')}
              </Line>
              <Line title={t('ledger.outcome')}>{outcomeName(t, entry.outcome)}</Line>
              <Line title={t('ledger.device')}>{entry.device ?? '-'}</Line>
              <Line title={t('ledger.level')}>
                {entry.level === null ? '-' : <LevelChip level={entry.level} size="small" />}
              </Line>
            </dl>
          </Panel>
          <Panel title={t('ledger.clauses')}>
            {entry.clauses.map((clause) => (
              <div key={clause}>
                <ClauseCite id={clause} />
              </div>
            ))}
          </Panel>
        </div>
        <div>
          <Panel title={t('ledger.proof')} tone={entry.altered.length > 0 ? 'bad' : 'plain'}>
            <p>
              {entry.altered.length > 0
                ? t('ledger.altered')
                : t(digest === null ? 'ledger.unsealed' : 'ledger.sealed')}
            </p>
            <dl className="ledger-proof">
              {proof.map(([title, value]) => (
                <div key={title}>
                  <dt>{t(title)}</dt>
                  <dd>
                    <code>{value ?? '-'}</code>
                  </dd>
                </div>
              ))}
            </dl>
            <p className="quiet">{t('ledger.rowsWhere')}</p>
          </Panel>
        </div>
      </div>
    </Page>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
