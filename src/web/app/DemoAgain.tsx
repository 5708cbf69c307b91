import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DemoAccount, Session } from './api.ts';
import { get } from './http.ts';
import { signInAsDemo } from './session.ts';

/** People of a demonstration have no password: the same one goes on by a button. */
export function DemoAgain(props: { readonly session: Session; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { onDone } = props;
  const { person, unit } = props.session;
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    enabled: unit.demo,
    queryFn: () => get<{ accounts: readonly DemoAccount[] }>('demo/accounts'),
  });
  const mine = data?.accounts.find((account) => account.name === person.name);
  if (!unit.demo || !mine) return null;
  return (
    <Button block size="large" onClick={() => void signInAsDemo(mine.login).then(onDone)}>
      {t('login.demoAgain', { name: person.name })}
    </Button>
  );
}
