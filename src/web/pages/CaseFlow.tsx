import { useTranslation } from 'react-i18next';
import type { CaseDetail, CaseStepLine } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { daysBetween, date, minute } from '#web/kit/format.ts';
import { roleName } from '#web/kit/role-name.ts';
import { stepStatus } from './case-words.ts';
import { useTurnWords } from './use-turn-words.ts';

/** From hand to hand, by name: who asked, who signed and how long it took, whom it waits for, who comes then. */
export function CaseFlow({ detail: { case: it, steps, notes } }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation();
  const told = useTurnWords();
  const say = useSay();
  const inRound = steps
    .filter((step) => step.round === (it.round ?? 1) && step.status !== 'void')
    .sort((a, b) => a.no - b.no);
  const current = it.status === 'open' ? inRound.find(({ status }) => status === 'waiting') : undefined;
  return (
    <ol className="flow">
      <li className="flow-done">
        <b>{it.asked_by}</b> <span className="quiet">{t('flow.asked')}</span>
        <p className="quiet num">{minute(it.opened_at)}</p>
      </li>
      {inRound.map((step) => (
        <li key={step.no} className={step.decided_by ? 'flow-done' : step === current ? 'flow-now' : undefined}>
          <b>{step.decided_by?.name ?? namesOf(step, t('flow.nobody'))}</b>{' '}
          <span className="quiet">
            {say(roleName(step.role))} {t(step === current ? 'step.is.current' : stepStatus(step.status))}
          </span>
          {step.asked.flatMap(({ id, name, deputy }) =>
            deputy
              ? [
                  <p key={id} className="flow-deputy">
                    {t('flow.deputy', { deputy: deputy.name, name, until: minute(deputy.until) })}
                  </p>,
                ]
              : [],
          )}
          {notes
            .filter(({ round, no }) => round === step.round && no === step.no)
            .map((note) => (
              <p key={`${note.kind} ${note.at} ${note.to?.id}`} className="flow-note">
                {told(`note.${note.kind}`, { by: note.by.name, to: note.to?.name ?? '', no: String(note.no) })}
                {note.state !== 'said' && <b> {told(`note.is.${note.state}`)}</b>}
                {note.words && <span className="quiet"> {note.words}</span>}
                <span className="quiet num"> {minute(note.at)}</span>
              </p>
            ))}
          {step.decided_at ? (
            <p className="quiet num">
              {minute(step.decided_at)}
              <Used step={step} />
            </p>
          ) : (
            step === current &&
            step.arrived_at && <p className="quiet num">{t('flow.arrived', { at: minute(step.arrived_at) })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** More than these few are an office. */
function namesOf({ asked }: CaseStepLine, nobody: string): string {
  if (asked.length === 0) return nobody;
  return asked.length > 3
    ? `${asked
        .slice(0, 3)
        .map(({ name }) => name)
        .join('、')}…`
    : asked.map(({ name }) => name).join('、');
}

/** Whole days; within one, hours. */
function Used({ step: { arrived_at, decided_at } }: { readonly step: CaseStepLine }) {
  const { t } = useTranslation();
  if (!arrived_at || !decided_at) return null;
  const days = daysBetween(date(arrived_at), date(decided_at));
  const hours = Math.max(1, Math.ceil((Date.parse(decided_at) - Date.parse(arrived_at)) / 3_600_000));
  return <> · {days > 0 ? t('flow.used', { days: String(days) }) : t('flow.usedHours', { hours: String(hours) })}</>;
}
