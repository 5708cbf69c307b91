import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, CaseNoteLine, CaseStepLine } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { minute } from '#web/kit/format.ts';
import { roleName } from '#web/kit/role-name.ts';
import { stepStatus } from './case-words.ts';
import { useTurnWords } from './use-turn-words.ts';

/** One row for each step; rounds before stay, folded and grey. */
export function CaseOpinions({ detail: { case: it, steps, notes, may } }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<readonly number[]>([]);
  const last = it.round ?? 1;
  const before = [...new Set(steps.map(({ round }) => round))].filter((round) => round < last).sort((a, b) => a - b);
  const inRound = (round: number) =>
    steps.filter((step) => step.round === round && step.status !== 'void').sort((a, b) => a.no - b.no);
  return (
    <>
      {before.map((round) => {
        const open = shown.includes(round);
        const end = inRound(round).at(-1);
        return [
          <tr key={round} className="sheet-old">
            <th scope="row">{t('case.round', { no: String(round) })}</th>
            <td>
              <button
                type="button"
                className="sheet-round"
                aria-expanded={open}
                onClick={() => setShown(open ? shown.filter((one) => one !== round) : [...shown, round])}
              >
                {t(open ? 'sheet.fold' : 'sheet.unfold')}
              </button>{' '}
              {end?.opinion}
            </td>
          </tr>,
          ...(open ? inRound(round).map((step) => <Row key={`${round} ${step.no}`} step={step} old />) : []),
        ];
      })}
      {notes.filter(isSaid(last)).map((note) => (
        <Said key={`${note.kind} ${note.at} ${note.to?.id}`} note={note} steps={steps} />
      ))}
      {inRound(last)
        .filter((step) => !may.sign || step.status !== 'waiting')
        .map((step) => (
          <Row key={step.no} step={step} />
        ))}
    </>
  );
}

/** Opinions that were asked for and given, and what was signed before a step was sent back to. */
function isSaid(last: number) {
  return ({ round, kind, state }: CaseNoteLine) =>
    round === last && (kind === 'undone' || state === 'agreed' || state === 'objected');
}

function Said({ note, steps }: { readonly note: CaseNoteLine; readonly steps: readonly CaseStepLine[] }) {
  const told = useTurnWords();
  const say = useSay();
  const role = steps.find(({ round, no }) => round === note.round && no === note.no)?.role;
  const undone = note.kind === 'undone';
  return (
    <tr className={undone ? 'sheet-old' : undefined}>
      <th scope="row">
        {undone ? told('sheet.undoneOf', { role: role ? say(roleName(role)) : '' }) : told('sheet.adviceOf')}
      </th>
      <td>
        <p>
          {note.state !== 'said' && <b>{told(`note.is.${note.state}`)} </b>}
          {note.answer}
        </p>
        <p className="sheet-sign">
          {note.to?.name} <span className="num">{note.answered_at && minute(note.answered_at)}</span>
        </p>
      </td>
    </tr>
  );
}

function Row({ step, old = false }: { readonly step: CaseStepLine; readonly old?: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <tr className={old ? 'sheet-old' : undefined}>
      <th scope="row">{t('sheet.opinionOf', { role: say(roleName(step.role)) })}</th>
      <td>
        {step.decided_by ? (
          <>
            <p>
              {step.status !== 'signed' && <b>{t(stepStatus(step.status))} </b>}
              {step.opinion ?? t(stepStatus(step.status))}
              {step.document && ` ${t('case.document', { no: step.document })}`}
            </p>
            <p className="sheet-sign">
              {step.decided_by.name} <span className="num">{step.decided_at && minute(step.decided_at)}</span>
            </p>
          </>
        ) : (
          <span className="quiet">{t(stepStatus(step.status))}</span>
        )}
      </td>
    </tr>
  );
}
