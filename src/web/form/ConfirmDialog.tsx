import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { askOneself, confirmOneself, useSession } from '#web/app/session.ts';
import { Dialog } from '#web/kit/Dialog.tsx';
import { ProofForm } from '#web/proof/ProofForm.tsx';

interface Props {
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Who signs or gives power proves once more that it is he; people of a demonstration have nothing to prove it by and only say so. */
export function ConfirmDialog({ onConfirmed, onClose }: Props) {
  const { t } = useTranslation();
  const { person } = useSession();
  const { data } = useQuery({ queryKey: ['challenge'], gcTime: 0, staleTime: 0, queryFn: askOneself, retry: false });
  return (
    <Dialog label={t('confirm.title')} onClose={onClose}>
      <div className="relogin">
        <h2>{t('confirm.title')}</h2>
        <p className="quiet">{t('confirm.more', { name: person.name })}</p>
        {data && (
          <ProofForm
            asks={data}
            password={data.password}
            submit={t('confirm.sign')}
            onProof={async (proof) => {
              await confirmOneself(proof);
              onConfirmed();
            }}
          />
        )}
        <Button type="link" onClick={onClose}>
          {t('confirm.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
