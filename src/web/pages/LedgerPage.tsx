import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Input, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { get } from '#web/app/http.ts';
import { hasRole, useSession } from '#web/app/session.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { minute } from '#web/kit/format.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { Page } from '#web/kit/Page.tsx';
import { Empty, Failed, Loading } from '#web/kit/States.tsx';
import { Status } from '#web/register/Cell.tsx';
import { EntryObject } from './EntryObject.tsx';
import type { LedgerLine } from './ledger-line.ts';
import { useActWords } from './ledger-words.ts';
import { LedgerState } from './LedgerState.tsx';
import './clause.css';

const outcomes = ['done', 'denied', 'pending', 'failed'] as const;

/** The ledger as a list: who did what, when, under which clauses, and what was refused. */
export function LedgerPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/shell/ledger' });
  const mayLook = hasRole(useSession(), 'audit_admin');
  const actName = useActWords();
  const query = new URLSearchParams(
    Object.entries(search).filter(([key]) =>
      ['rule', 'outcome', 'late', 'object', 'actor', 'from', 'to'].includes(key),
    ),
  ).toString();
  const list = useInfiniteQuery({
    queryKey: ['ledger', query],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      get<{ entries: readonly LedgerLine[]; next: string | null }>(
        `ledger?${[query, pageParam && `cursor=${encodeURIComponent(pageParam)}`].filter(Boolean).join('&')}`,
      ),
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const set = (key: string, value: string | undefined) =>
    void navigate({ to: '/ledger', search: { ...search, [key]: value ?? '' }, replace: true });
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page
      title={t('menu.ledger')}
      lead={t('ledger.lead')}
      actions={
        <>
          <Input
            allowClear
            aria-label={t('ledger.rule')}
            placeholder={t('ledger.rule')}
            value={search.rule ?? ''}
            onChange={(event) => set('rule', event.target.value.toUpperCase())}
            style={{ width: 150 }}
          />
          <Select
            allowClear
            aria-label={t('ledger.outcome')}
            placeholder={t('ledger.outcome')}
            value={search.outcome || undefined}
            onChange={(value) => set('outcome', value)}
            options={outcomes.map((one) => ({ value: one, label: t(`ledger.is.${one}`) }))}
            style={{ width: 120 }}
          />
          {search.actor && (
            <Tag closable onClose={() => set('actor', undefined)}>
              {t('ledger.only', { who: nameIn(entries, search.actor) })}
            </Tag>
          )}
          {search.from && search.to && (
            <Tag
              closable
              onClose={() => void navigate({ to: '/ledger', search: { ...search, from: '', to: '' }, replace: true })}
            >
              {t('ledger.between', { from: search.from, to: search.to })}
            </Tag>
          )}
          <Checkbox
            checked={search.late === 'true'}
            onChange={(event) => set('late', event.target.checked ? 'true' : undefined)}
          >
            {t('ledger.lateOnly')}
          </Checkbox>
        </>
      }
    >
      {mayLook && <LedgerState />}
      {list.error && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Loading rows={12} />}
      {list.data && entries.length === 0 && <Empty title={t('ledger.none')} />}
      {entries.length > 0 && (
        <table className="clauses">
          <thead>
            <tr>
              {mayLook && (
                <th scope="col" className="at-right">
                  {t('ledger.seq')}
                </th>
              )}
              <th scope="col">{t('ledger.at')}</th>
              <th scope="col">{t('ledger.actor')}</th>
              <th scope="col">{t('ledger.act')}</th>
              <th scope="col">{t('ledger.object')}</th>
              <th scope="col">{t('ledger.outcome')}</th>
              <th scope="col">{t('ledger.level')}</th>
              <th scope="col">{t('ledger.clauses')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                {mayLook && (
                  <td className="num at-right">{entry.seq ?? <span className="quiet">{t('ledger.unsealed')}</span>}</td>
                )}
                <td className="num ledger-at">{minute(entry.at)}</td>
                <td>
                  <EntryActor entry={entry} onChoose={(id) => set('actor', id)} />
                </td>
                <td>
                  <Link to="/ledger/$id" params={{ id: entry.id }} className="line-link">
                    {actName(entry.act)}
                  </Link>
                  {entry.object?.table === 'tries' && (
                    <span className="quiet">
                      {' '}
                      {t('ledger.tries', { n: entry.object.id, from: entry.device ?? '' })}
                    </span>
                  )}{' '}
                  {entry.late && <span className="ledger-late">{t('ledger.late')}</span>}
                  {entry.altered.length > 0 && (
                    <span className="ledger-altered" title={entry.altered.join(', ')}>
                      {' '}
                      {t('ledger.altered')}
                    </span>
                  )}
                </td>
                <td>
                  <EntryObject line={entry} />
                </td>
                <td>
                  <Status
                    value={entry.outcome === 'denied' ? 'refused' : entry.outcome}
                    name={outcomeName(t, entry.outcome)}
                  />
                </td>
                <td>{entry.level === null ? '' : <LevelChip level={entry.level} size="small" />}</td>
                <td>
                  <span className="cite-list">
                    {entry.clauses.slice(0, 2).map((clause) => (
                      <ClauseCite key={clause} id={clause} bare />
                    ))}
                    {entry.clauses.length > 2 && <span className="quiet num">+{entry.clauses.length - 2}</span>}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <p className="foot-acts">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('register.more')}
          </Button>
        </p>
      )}
    </Page>
  );
}

interface ActorProps {
  readonly entry: LedgerLine;
  readonly onChoose: (id: string) => void;
}

/** Who did it; chosen, the list is of his entries alone. */
function EntryActor({ entry: { actor }, onChoose }: ActorProps) {
  const { t } = useTranslation();
  if (actor === null || actor.id === 'system') return t('ledger.system');
  return (
    <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onChoose(actor.id)}>
      {actor.name}
    </Button>
  );
}

function nameIn(entries: readonly LedgerLine[], id: string): string {
  return entries.find(({ actor }) => actor?.id === id)?.actor?.name ?? id;
}

export function outcomeName(t: ReturnType<typeof useTranslation>['t'], outcome: string): string {
  const known = outcomes.find((one) => one === outcome);
  return known ? t(`ledger.is.${known}`) : outcome;
}
