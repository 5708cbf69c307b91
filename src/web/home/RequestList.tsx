import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KeyOf } from '#web/phrases/zh.ts';
import type { Request } from '#web/app/day.ts';
import { useSay } from '#web/app/language.ts';
import { date } from '#web/kit/format.ts';
import { Panel } from '#web/kit/Page.tsx';
import { roleName } from '#web/kit/role-name.ts';
import './requests.css';

const most = 5;

/** What I asked for: where it stands, with whom, and what I can do about it. */
export function RequestList({ requests }: { readonly requests: readonly Request[] }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('home.requests')}
      aside={
        <Link to="/cases" search={{ box: 'mine' }}>
          {t('home.allCases')}
        </Link>
      }
      flush
    >
      {requests.length === 0 && <p className="line-empty">{t('home.noRequests')}</p>}
      <ul>
        {requests.slice(0, most).map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </Panel>
  );
}

function RequestRow({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const say = useSay();
  const { id, title, status, steps, opened_at } = request;
  const waiting = steps.find((step) => step.status === 'waiting');
  const named = waiting ? waiting.people.slice(0, 2).join(t('list.and')) || say(roleName(waiting.role)) : '';
  const against = steps.find(({ opinion }) => opinion !== null);
  const state = status as KeyOf<'request.'> extends `request.${infer S}` ? S : never;
  return (
    <li className="request">
      <div className="request-top">
        <Link to="/cases/$id" params={{ id }} className="line-link request-title">
          {say(title)}
        </Link>
        <span className={`request-state request-${status}`}>
          {t(`request.${state}` as KeyOf<'request.'>, { name: named })}
        </span>
        {status === 'returned' && (
          <Link to="/acts/$id" params={{ id: request.procedure }} search={{ case: id }} className="task-button">
            {t('home.redo')}
          </Link>
        )}
        {status === 'open' && (
          <Link to="/cases/$id" params={{ id }} className="task-button">
            {t('home.withdraw')}
          </Link>
        )}
      </div>
      {against ? (
        <p className="task-sub">{t('request.said', { name: against.name ?? '', opinion: against.opinion ?? '' })}</p>
      ) : (
        <ol className="steps-line">
          <li className="step-done">{t('request.handed', { on: date(opened_at).slice(5) })}</li>
          {steps.map((step) => (
            <li
              key={`${step.role} ${step.decided_at}`}
              className={step.status === 'signed' ? 'step-done' : step === waiting ? 'step-now' : 'step-later'}
            >
              {step.status === 'signed'
                ? t('request.agreed', { name: step.name ?? say(roleName(step.role)) })
                : step.people.slice(0, 2).join(t('list.and')) || say(roleName(step.role))}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
