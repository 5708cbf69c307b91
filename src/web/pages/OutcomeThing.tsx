import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { registersQuery } from '#web/app/session.ts';
import { registerOf } from '#web/kit/register-of.ts';

/** The way on from an act: the thing it was about, where its next acts stand. */
export function OutcomeThing({ about }: { readonly about: unknown }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: registers = [] } = useQuery(registersQuery);
  if (!isRef(about)) return null;
  const register = registers.find((one) => one.object === about.table) && registerOf(about.table, registers);
  if (!register) return null;
  return (
    <Link to="/registers/$name/$id" params={{ name: register.name, id: about.id }}>
      <Button type="primary">{t('outcome.openThing', { register: say(register.title) })}</Button>
    </Link>
  );
}

function isRef(value: unknown): value is { readonly table: string; readonly id: string } {
  return typeof value === 'object' && value !== null && 'table' in value && 'id' in value;
}
