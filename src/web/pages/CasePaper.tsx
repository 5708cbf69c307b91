import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#web/app/api.ts';
import { LevelChip } from '#web/kit/LevelChip.tsx';
import { RefusalPanel } from '#web/kit/RefusalPanel.tsx';
import { Sheet } from '#web/kit/Sheet.tsx';
import { Failed, NotVisible } from '#web/kit/States.tsx';
import { CaseMine } from './CaseMine.tsx';
import { CaseOpinions } from './CaseOpinions.tsx';
import { caseStatus } from './case-words.ts';
import type { CaseWork } from './use-case.ts';

/** The form with the opinions of those who have signed, and one's own row last. */
export function CasePaper({ detail, work }: { readonly detail: CaseDetail; readonly work: CaseWork }) {
  const { t } = useTranslation();
  const { case: it, may } = detail;
  const mine = may.sign || may.return || may.refuse;
  return (
    <>
      <Sheet
        sheet={detail.sheet}
        no={
          <>
            {t('sheet.no')} <span className="num">{it.no}</span> · {t(caseStatus(it.status))}
          </>
        }
        level={
          <>
            {t('sheet.level')} <LevelChip level={it.level} size="small" />
          </>
        }
      >
        <CaseOpinions detail={detail} />
        {mine && <CaseMine detail={detail} work={work} />}
      </Sheet>
      <div className="case-answer" aria-live="polite">
        {work.refusal && <RefusalPanel refusal={work.refusal} title={t('case.cannot')} />}
        {work.absent && <NotVisible />}
        {work.fault !== null && <Failed error={work.fault} />}
      </div>
    </>
  );
}
