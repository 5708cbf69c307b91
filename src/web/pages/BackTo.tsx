import type { CaseDetail } from '#web/app/api.ts';
import type { CaseWork } from './use-case.ts';
import { useTurnWords } from './use-turn-words.ts';

interface Props {
  readonly detail: Pick<CaseDetail, 'case' | 'steps'>;
  readonly work: CaseWork;
}

/** To whom a case goes back: whoever asked, or who signed a step before. */
export function BackTo({ detail: { case: it, steps }, work }: Props) {
  const told = useTurnWords();
  const signed = steps.filter(
    ({ round, status, document }) => round === (it.round ?? 1) && status === 'signed' && document === null,
  );
  if (signed.length === 0) return null;
  return (
    <label className="sheet-back">
      {told('return.to')}{' '}
      <select
        value={work.back ?? ''}
        onChange={({ target: { value } }) => work.goBack(value === '' ? null : Number(value))}
      >
        <option value="">{told('return.author', { name: it.asked_by })}</option>
        {signed.map(({ no, decided_by }) => (
          <option key={no} value={no}>
            {told('return.step', { no: String(no), name: decided_by?.name ?? '' })}
          </option>
        ))}
      </select>
    </label>
  );
}
