import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { JsonObject } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import type { Outcome } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { roleName } from '#web/kit/role-name.ts';
import { FactList } from '#web/kit/FactList.tsx';
import { InvitationSlip } from '#web/kit/InvitationSlip.tsx';
import { OutcomeLabels } from './OutcomeLabels.tsx';
import { OutcomeThing } from './OutcomeThing.tsx';

interface Props {
  readonly outcome: Extract<Outcome<Record<string, unknown>>, { kind: 'done' | 'pending' }>;
  readonly title: string;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** What became of the act: done with its result, or on its way through the people the clauses name. */
export function OutcomePanel({ outcome, title, onAgain, onBack }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const {
    reference: _reference,
    about,
    says,
    invitation,
    invitation_days: days,
    ...result
  }: Record<string, unknown> = outcome.kind === 'done' ? outcome.result : {};
  return (
    <section className={`outcome${outcome.kind === 'pending' ? ' outcome-pending' : ''}`} role="status">
      <h2>
        {outcome.kind === 'done'
          ? t('outcome.doneTitle', { act: title })
          : t('outcome.pendingTitle', { no: outcome.approval.no })}
      </h2>
      {outcome.kind === 'pending' ? (
        <>
          <p>{t('outcome.pendingMore')}</p>
          <ol className="chain">
            {outcome.approval.steps.map((role, at) => (
              <li key={`${role}-${at}`}>{say(roleName(role))}</li>
            ))}
          </ol>
        </>
      ) : (
        <>
          {isText(says) && <p>{say(says)}</p>}
          <FactList facts={result as JsonObject} />
          {typeof invitation === 'string' && (
            <InvitationSlip invitation={invitation} days={Number(days)} login={loginOf(result)} />
          )}
        </>
      )}
      <p className="quiet">
        {t('refusal.reference')} <span className="num">{outcome.reference}</span>
      </p>
      <div className="outcome-acts">
        {outcome.kind === 'pending' && (
          <Link to="/cases/$id" params={{ id: outcome.approval.id }}>
            <Button type="primary">{t('outcome.openCase')}</Button>
          </Link>
        )}
        <OutcomeThing about={about} />
        <OutcomeLabels copies={result.carriers} />
        <Button onClick={onAgain}>{t('outcome.again', { act: title })}</Button>
        <Button type="text" onClick={onBack}>
          {t('word.back')}
        </Button>
      </div>
    </section>
  );
}

function loginOf({ login }: Record<string, unknown>): string | undefined {
  return typeof login === 'string' ? login : undefined;
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
