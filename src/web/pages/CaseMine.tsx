import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { useKeys } from '#web/app/use-keys.ts';
import { roleName } from '#web/kit/role-name.ts';
import { BackTo } from './BackTo.tsx';
import { type CaseWork, opinionField } from './use-case.ts';

/** One's own row, where the words are written and Ctrl+Enter signs. */
export function CaseMine({
  detail: { case: it, steps },
  work,
}: {
  readonly detail: CaseDetail;
  readonly work: CaseWork;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const common = t(`opinion.${work.as}`).split('|').filter(Boolean);
  useKeys({
    'Ctrl+Enter': work.commit,
    Escape: () => document.getElementById(opinionField)?.blur(),
  });
  return (
    <tr className="sheet-mine">
      <th scope="row">{t('sheet.opinionOf', { role: it.step ? say(roleName(it.step.role)) : '' })}</th>
      <td>
        {work.as === 'return' && <BackTo detail={{ case: it, steps }} work={work} />}
        {work.as !== 'sign' && <p className="sheet-mine-as">{t(`opinion.title.${work.as}`)}</p>}
        <div className="sheet-phrases" role="group" aria-label={t('opinion.common')}>
          {common.map((phrase) => (
            <button key={phrase} type="button" onClick={() => work.write(`${work.words}${phrase}`)}>
              {phrase}
            </button>
          ))}
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens a case to sign it writes here */}
        <textarea
          id={opinionField}
          autoFocus
          rows={2}
          maxLength={2000}
          aria-label={t('opinion.words')}
          aria-invalid={work.wrong !== ''}
          value={work.words}
          onChange={(event) => work.write(event.target.value)}
        />
        {work.wrong && <p className="field-wrong">{work.wrong}</p>}
      </td>
    </tr>
  );
}
