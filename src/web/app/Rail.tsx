import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from './api.ts';
import { get } from './http.ts';
import { useSay } from './language.ts';
import { menuRegisters } from './menu.ts';
import { proceduresQuery, registersQuery, useSession } from './session.ts';

/** The way to everything. Registers and acts are what the server says this person's menu holds. */
export function Rail() {
  const { t } = useTranslation();
  const say = useSay();
  const { unit } = useSession();
  const { data: registers } = useQuery(registersQuery);
  const { data: procedures } = useQuery(proceduresQuery);
  const { data: waiting } = useQuery({
    queryKey: ['cases', 'todo'],
    queryFn: () => get<{ cases: readonly CaseLine[] }>('cases?box=todo'),
  });
  const count = waiting?.cases.length ?? 0;
  return (
    <nav className="rail" aria-label={t('shell.menu')}>
      <Link to="/" className="rail-brand">
        <img src="/mark.svg" alt="" width="30" height="30" />
        <span>
          <b>{t('shell.name')}</b>
          <span className="rail-unit">{unit.name}</span>
        </span>
      </Link>
      <ul className="rail-list">
        <Entry to="/" exact label={t('menu.day')} />
        <Entry
          to="/cases"
          label={t('menu.cases')}
          badge={count > 0 ? <span className="rail-badge num">{count}</span> : null}
        />
        <Entry to="/desk" label={t('menu.desk')} badge={<kbd>F2</kbd>} />
        <Entry to="/acts" label={t('menu.acts')} />
      </ul>
      <h2 className="rail-title">
        <Link to="/registers" activeOptions={{ exact: true }}>
          {t('menu.registers')}
        </Link>
      </h2>
      <ul className="rail-list rail-registers">
        {menuRegisters(registers ?? [], procedures ?? []).map((register) => (
          <li key={register.name}>
            <Link
              to="/registers/$name"
              params={{ name: register.name }}
              search={{}}
              activeOptions={{ includeSearch: false }}
              className="rail-link"
            >
              {say(register.title)}
            </Link>
          </li>
        ))}
      </ul>
      <ul className="rail-list rail-foot">
        <Entry to="/clauses" label={t('menu.clauses')} />
        <Entry to="/ledger" label={t('menu.ledger')} />
        <Entry to="/import" label={t('menu.import')} />
      </ul>
    </nav>
  );
}

type Target = '/' | '/cases' | '/desk' | '/acts' | '/clauses' | '/ledger' | '/import';

function Entry({
  to,
  label,
  badge,
  exact = false,
}: {
  readonly to: Target;
  readonly label: string;
  readonly badge?: ReactNode;
  readonly exact?: boolean;
}) {
  return (
    <li>
      <Link to={to} activeOptions={{ exact, includeSearch: false }} className="rail-link">
        <span>{label}</span>
        {badge}
      </Link>
    </li>
  );
}
