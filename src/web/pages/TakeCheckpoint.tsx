import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { get } from '#web/app/http.ts';
import { minute } from '#web/kit/format.ts';
import { Dialog } from '#web/kit/Dialog.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';

interface Taken {
  readonly note: string;
  readonly size: number;
  readonly at: string;
  readonly vkey: string;
  readonly sm_vkey: string | null;
  readonly code: string;
}

/** The newest signed checkpoint, to be kept where nobody who runs the server comes: as text, as a code for a camera, as a file. */
export function TakeCheckpoint({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['ledger-checkpoint'],
    queryFn: () => get<Taken>('ledger/checkpoint'),
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Dialog label={t('ledger.take')} onClose={onClose} wide>
      <div className="ledger-take">
        <h2>{t('ledger.take')}</h2>
        {error && <Failed error={error} />}
        {!data && !error && <Loading rows={6} />}
        {data && (
          <>
            <p>{t('ledger.taken', { size: data.size, at: minute(data.at) })}</p>
            <div className="ledger-taken">
              <img src={`data:image/svg+xml;utf8,${encodeURIComponent(data.code)}`} alt={t('ledger.code')} />
              <div>
                <pre>{data.note}</pre>
                <h3>{t('ledger.vkey')}</h3>
                <pre>{data.vkey}</pre>
                {data.sm_vkey !== null && <h3>{t('ledger.smVkey')}</h3>}
                {data.sm_vkey !== null && <pre>{data.sm_vkey}</pre>}
              </div>
            </div>
            <p className="quiet">{t('ledger.takenWhy')}</p>
            <p className="foot-acts">
              <Button
                type="primary"
                href={`data:text/plain;charset=utf-8,${encodeURIComponent(data.note)}`}
                download={`jingui-checkpoint-${data.size}.txt`}
              >
                {t('ledger.save')}
              </Button>
              <Button onClick={onClose}>{t('ledger.close')}</Button>
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}
