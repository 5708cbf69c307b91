import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery, registersQuery } from '#web/app/session.ts';
import { ledgerActs } from './ledger-acts.ts';

/** What an entry's act is called: a procedure by its title, timed work by its room, a look by what was looked at. */
export function useActWords(): (act: string) => string {
  const { t } = useTranslation();
  const say = useSay();
  const { data: procedures } = useQuery(proceduresQuery);
  const { data: registers } = useQuery(registersQuery);
  return (act) => {
    const named = say(procedures?.find((one) => one.id === act)?.title);
    if (named) return named;
    const known = ledgerActs[act];
    if (known) return say(known);
    const duty = /^duty:([^.]+)/.exec(act)?.[1];
    if (duty !== undefined) {
      const room = say(procedures?.find((one) => one.module === duty)?.room);
      return room ? t('ledger.duty', { room }) : t('ledger.watch');
    }
    const [, kind, register] = /^(read:list|read|export|print):(.+)$/.exec(act) ?? [];
    const what = say(registers?.find((one) => one.name === register)?.title);
    if (!what) return t('ledger.otherAct');
    if (kind === 'export') return t('ledger.export', { what });
    return t(kind === 'read:list' ? 'ledger.list' : 'ledger.read', { what });
  };
}
