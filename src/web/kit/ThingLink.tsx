import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ObjectRefText } from '#web/app/api.ts';
import { registersQuery } from '#web/app/session.ts';
import { registerOf } from '#web/form/use-picked.ts';

interface Props {
  readonly object: ObjectRefText | string | null;
  readonly children: ReactNode;
}

/** Leads to the thing a duty or an alert is about: a case to its page, anything else to its register. Plain text where there is no page. */
export function ThingLink({ object, children }: Props) {
  const { data: registers = [] } = useQuery(registersQuery);
  if (object === null || typeof object === 'string') return <span>{children}</span>;
  if (object.table === 'case') {
    return (
      <Link to="/cases/$id" params={{ id: object.id }} className="line-link">
        {children}
      </Link>
    );
  }
  const register = registerOf(object.table, registers);
  if (!register) return <span>{children}</span>;
  return (
    <Link to="/registers/$name/$id" params={{ name: register.name, id: object.id }} className="line-link">
      {children}
    </Link>
  );
}
