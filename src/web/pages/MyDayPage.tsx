import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Text } from '#kernel/text.ts';
import type { MyDay, Obligation } from '#web/app/api.ts';
import { Elsewhere } from '#web/app/Elsewhere.tsx';
import { get } from '#web/app/http.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { useSession } from '#web/app/session.ts';
import { unitNow } from '#web/app/unit-clock.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { DeadlineCell } from '#web/kit/DeadlineCell.tsx';
import { date, longDate, minute, weekday } from '#web/kit/format.ts';
import { Page, Panel } from '#web/kit/Page.tsx';
import { ThingLink } from '#web/kit/ThingLink.tsx';
import { Empty, Failed, Loading } from '#web/kit/States.tsx';
import { HoldingList } from './HoldingList.tsx';
import { roleName } from '#web/kit/role-name.ts';
import { SignInBefore } from './SignInBefore.tsx';
import './my-day.css';

/** What waits for my decision, what I must do, what I hold: each one click from its act. */
export function MyDayPage() {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const { person } = useSession();
  const { data, error, refetch } = useQuery({ queryKey: ['my-day'], queryFn: () => get<MyDay>('my-day') });
  const now = unitNow();
  if (error)
    return (
      <Page title={t('menu.day')}>
        <Failed error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return (
    <Page
      title={t('day.hello', { name: person.name })}
      lead={`${longDate(now, language)} ${weekday(date(now), language)}`}
    >
      <SignInBefore />
      <Elsewhere />
      {!data && <Loading />}
      {data && (
        <div className="day">
          <div>
            <Panel title={t('day.decisions')} aside={<Link to="/cases">{t('day.all')}</Link>} flush>
              {data.decisions.length === 0 ? (
                <Empty title={t('day.noDecisions')} />
              ) : (
                <ul className="lines">
                  {data.decisions.map((decision) => (
                    <li key={decision.id} className="line">
                      <Link to="/cases/$id" params={{ id: decision.id }} className="line-link">
                        {say(decision.title)}
                      </Link>
                      <span className="quiet">{decision.role && say(roleName(decision.role))}</span>
                      <span className="num quiet">{minute(decision.opened_at)}</span>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            <Panel title={t('day.obligations')} flush>
              {data.obligations.length === 0 ? (
                <Empty title={t('day.noObligations')} />
              ) : (
                <ul className="lines">
                  {data.obligations.map((obligation) => (
                    <li key={obligation.id} className="line">
                      <About object={obligation.object} about={obligation.about} says={obligation.says} />
                      <ClauseCite id={obligation.clause} />
                      <DeadlineCell due={obligation.due_at} />
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          </div>
          <div>
            <HoldingList holdings={data.holdings} />
            {data.alerts.length > 0 && (
              <Panel title={t('day.alerts')} flush tone="gold">
                <ul className="lines">
                  {data.alerts.map((alert) => (
                    <li key={alert.id} className="line line-alert">
                      <About object={alert.object} about={alert.about} says={alert.says} />
                      <ClauseCite id={alert.clause} />
                      <span className="num quiet">{minute(alert.at)}</span>
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
          </div>
        </div>
      )}
    </Page>
  );
}

/** The thing by its name, and under it what is asked of it. */
function About({ object, about, says }: Pick<Obligation, 'object' | 'about'> & { readonly says: Text }) {
  const say = useSay();
  if (!about) return <ThingLink object={object}>{say(says)}</ThingLink>;
  return (
    <div>
      <ThingLink object={object}>{say(about)}</ThingLink>
      <p className="line-says">{say(says)}</p>
    </div>
  );
}
