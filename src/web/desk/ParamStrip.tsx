import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import type { Askable } from './desk-ask.ts';
import { shortTime } from './desk-line.ts';
import { caseOf, wordsOf } from './desk-list.ts';
import { type DeskParams, type DeskState, purposes } from './desk-state.ts';

interface Props {
  readonly state: DeskState;
  readonly onChange: (params: DeskParams) => void;
  readonly onWords: (ask: Askable, value: string) => void;
  /** The field was left: what was entered is to be judged. */
  readonly onEntered: () => void;
  readonly onBack: () => void;
}

/**
 * What is set before scanning and stays for the session, unless an approved case has decided it. It lives outside the scan box, so
 * Enter here never acts.
 */
export function ParamStrip({ state, onChange, onWords, onEntered, onBack }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const { params } = state;
  const decided = caseOf(state);
  return (
    <section className="strip" aria-label={t('desk.params')}>
      {wordsOf(state).map(({ ask, value }) => (
        <label key={ask.field} className={`strip-words${value.trim() ? '' : ' strip-asked'}`}>
          <span>{say(ask.title)}</span>
          <input
            value={value}
            onChange={(event) => onWords(ask, event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && onBack()}
            onBlur={onEntered}
          />
        </label>
      ))}
      {decided ? (
        <dl className="strip-case">
          <div>
            <dt>{t('desk.purpose')}</dt>
            <dd>{decided.purpose || '-'}</dd>
            <dd className="quiet">{t('desk.fromCase', { no: decided.no })}</dd>
          </div>
          <div>
            <dt>{t('desk.due')}</dt>
            <dd className="num">{decided.due ? shortTime(decided.due) : '-'}</dd>
          </div>
        </dl>
      ) : (
        <div className="strip-choices" role="radiogroup" aria-label={t('desk.purpose')}>
          <span>{t('desk.purpose')}</span>
          {purposes.map((purpose) => (
            <button
              key={purpose.zh}
              type="button"
              role="radio"
              aria-checked={params.purpose === purpose.zh}
              onClick={() => onChange({ ...params, purpose: purpose.zh })}
            >
              {say(purpose)}
            </button>
          ))}
          <input
            className="strip-other"
            aria-label={t('desk.otherPurpose')}
            value={purposes.some((one) => one.zh === params.purpose) ? '' : params.purpose}
            placeholder={t('desk.otherPurpose')}
            onChange={(event) => onChange({ ...params, purpose: event.target.value || purposes[0].zh })}
            onKeyDown={(event) => event.key === 'Enter' && onBack()}
          />
        </div>
      )}
    </section>
  );
}
