import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/kit/Dialog.tsx';
import { DemoAgain } from './DemoAgain.tsx';
import { SignInForm } from './SignInForm.tsx';
import { signOut } from './session.ts';

/** The session ended while the page was open: what is on the screen stays, and the work goes on after signing in. */
export function Relogin() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = () => void signOut().then(() => navigate({ to: '/login', search: {} }));
  return (
    <Dialog label={t('login.again')} onClose={() => {}}>
      <div className="relogin">
        <h2>{t('login.again')}</h2>
        <p className="quiet">{t('login.againMore')}</p>
        <SignInForm onDone={() => {}} />
        <DemoAgain onDone={() => {}} />
        <Button type="link" onClick={leave}>
          {t('shell.signOut')}
        </Button>
      </div>
    </Dialog>
  );
}
