import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ObjectRefText } from '#web/app/api.ts';
import { registersQuery } from '#web/app/session.ts';
import { registerOf } from './register-of.ts';

interface Props {
  readonly object: ObjectRefText | string | null;
  readonly children: ReactNode;
  /** Shows nothing where there is no page to lead to. */
  readonly only?: boolean;
}

/** Leads to the thing a duty or an alert is about: a case to its page, anything else to its register. Plain text where there is no page. */
export function ThingLink({ object, children, only = false }: Props) {
  const { data: registers = [] } = useQuery(registersQuery);
  const plain = only ? null : <span>{children}</span>;
  if (object === null || typeof object === 'string') return plain;
  if (object.table === 'case') {
    return (
      <Link to="/cases/$id" params={{ id: object.id }} className={only ? undefined : 'line-link'}>
        {children}
      </Link>
    );
  }
  const register = registerOf(object.table, registers);
  if (!register) return plain;
  return (
    <Link
      to="/registers/$name/$id"
      params={{ name: register.name, id: object.id }}
      className={only ? undefined : 'line-link'}
    >
      {children}
    </Link>
  );
}
