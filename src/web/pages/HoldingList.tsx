import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Holding } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { DeadlineCell } from '#web/kit/DeadlineCell.tsx';
import { groupedCode } from '#kernel/code.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { Empty } from '#web/kit/States.tsx';

/** What is in my hands, the most pressing first. */
export function HoldingList({ holdings }: { readonly holdings: readonly Holding[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: procedures } = useQuery(proceduresQuery);
  const sorted = [...holdings].sort((a, b) => (a.due_at ?? '9').localeCompare(b.due_at ?? '9'));
  return (
    <Panel
      title={t('day.holdings')}
      aside={<span className="num">{t('day.copies', { count: holdings.length })}</span>}
      flush
    >
      {sorted.length === 0 ? (
        <Empty title={t('day.noHoldings')} />
      ) : (
        <ul className="lines">
          {sorted.map((holding) => (
            <li key={holding.carrier_id} className="holding">
              <div className="holding-top">
                <LevelChip level={holding.level} mark={holding.mark} size="small" />
                <Link
                  to="/registers/$name/$id"
                  params={{ name: 'carriers', id: holding.carrier_id }}
                  className="line-link"
                >
                  {holding.title}
                </Link>
              </div>
              <div className="holding-foot">
                <span className="num quiet">
                  {holding.copy_no !== null && t('word.copyNo', { no: String(holding.copy_no) })}{' '}
                  {groupedCode(holding.code)}
                </span>
                {(holding.procedures ?? []).map((id) => {
                  const procedure = procedures?.find((one) => one.id === id);
                  return (
                    procedure && (
                      <Link key={id} to="/acts/$id" params={{ id }} search={{ carrier: holding.carrier_id }}>
                        {say(procedure.title)}
                      </Link>
                    )
                  );
                })}
                <DeadlineCell due={holding.due_at} inline />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
