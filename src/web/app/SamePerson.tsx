import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '#web/kit/States.tsx';
import { useOtherPerson } from './other-person.ts';

/** The page, as long as the person it shows is the one signed in. */
export function SamePerson({ children }: { readonly children: ReactNode }) {
  return useOtherPerson() ? <OtherPerson /> : children;
}

function OtherPerson() {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    document.title = `${t('other.title')} · ${t('shell.name')}`;
    button.current?.focus();
  }, [t]);
  return (
    <main className="route-fault" role="alert">
      <Empty title={t('other.title')}>
        <p>{t('other.more')}</p>
        <Button ref={button} type="primary" size="large" onClick={() => location.reload()}>
          {t('other.reload')}
        </Button>
      </Empty>
    </main>
  );
}
