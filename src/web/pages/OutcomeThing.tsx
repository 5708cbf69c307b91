import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { registersQuery, thingsQuery } from '#web/app/session.ts';
import { registerOf } from '#web/kit/register-of.ts';

/** The way on from an act: the thing it was about, where its next acts stand. */
export function OutcomeThing({ about }: { readonly about: unknown }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: registers = [] } = useQuery(registersQuery);
  const { data: things = [] } = useQuery(thingsQuery);
  if (!isRef(about)) return null;
  const register = registers.find((one) => one.object === about.table) && registerOf(about.table, registers);
  if (!register) return null;
  const noun = say(things.find(({ kind }) => kind === about.table)?.noun) || say(register.title);
  return (
    <Link to="/registers/$name/$id" params={{ name: register.name, id: about.id }}>
      <Button type="primary">{t('outcome.openThing', { noun })}</Button>
    </Link>
  );
}

function isRef(value: unknown): value is { readonly table: string; readonly id: string } {
  return typeof value === 'object' && value !== null && 'table' in value && 'id' in value;
}
