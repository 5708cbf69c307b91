import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { registersQuery } from '#web/app/session.ts';
import { Panel } from '#web/kit/Page.tsx';

/** The registers a clause demands, and its trail in the ledger. */
export function ClauseRegisters({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: registers = [] } = useQuery(registersQuery);
  const kept = registers.filter((register) => names.includes(register.name));
  if (kept.length === 0) return null;
  return (
    <Panel title={t('menu.registers')} flush>
      <ul className="clause-rules">
        {kept.map((register) => (
          <li key={register.name}>
            <Link to="/registers/$name" params={{ name: register.name }} search={{}}>
              {say(register.title)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
