import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enrolFirst, entered, giveFactor, type Next } from '#web/app/session.ts';
import { CodesSheet } from './CodesSheet.tsx';
import { EnrolForm } from './EnrolForm.tsx';
import { ProofForm } from './ProofForm.tsx';

/** What follows a right password: the second factor, or its enrolment before anything else. */
export function SecondStep({ next, onDone }: { readonly next: Next; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const goOn = () => void entered().then(onDone);
  if (codes) return <CodesSheet codes={codes} onDone={goOn} />;
  if (next.step === 'factor')
    return (
      <>
        <p className="signin-first">{t('factor.asked')}</p>
        <ProofForm
          asks={next}
          password={false}
          submit={t('login.enter')}
          onProof={async (proof) => {
            await giveFactor(proof);
            onDone();
          }}
        />
      </>
    );
  return (
    <>
      <p className="signin-first">{t('factor.must')}</p>
      <EnrolForm
        offer={next}
        onAnswer={async (answer) => {
          const told = await enrolFirst(answer);
          if (told) setCodes(told);
          else goOn();
        }}
      />
    </>
  );
}
