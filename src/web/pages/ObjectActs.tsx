import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterInfo, Row } from '#web/app/api.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { ActButton } from '#web/kit/ActButton.tsx';
import { Panel } from '#web/kit/Page.tsx';
import { actsOn } from './object-acts.ts';
import { standAgainst } from './stands-against.ts';

/** The acts on one thing. What can be judged from the thing is judged now: a button that would be refused says why. */
export function ObjectActs({ register, row }: { readonly register: RegisterInfo; readonly row: Row }) {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const { data: procedures } = useQuery(proceduresQuery);
  const offered = actsOn(
    register,
    row,
    (procedures ?? []).filter((procedure) => procedure.menu),
  );
  const asked = offered.filter(({ input }) => Object.keys(input).length > 0);
  const { data: judged, isPending } = useQuery({
    queryKey: ['consider', register.object, row.id, asked.map(({ procedure }) => procedure.id)],
    enabled: asked.length > 0,
    retry: false,
    staleTime: 5_000,
    queryFn: () => standAgainst(asked.map(({ procedure, input }) => ({ procedure: procedure.id, input }))),
  });
  if (offered.length === 0) return null;
  const verdictOf = (one: (typeof offered)[number]) => judged?.[asked.indexOf(one)];
  // An act that finds nothing on this thing is not offered. That a form not yet filled in changes nothing is no reason against opening it.
  const acts = offered
    .filter((one) => !verdictOf(one)?.absent && !(asked.includes(one) && isPending))
    .map((one) => ({ ...one, stands: (verdictOf(one)?.findings ?? []).filter(({ rule }) => rule !== 'changes') }));
  // What may be done stands first; what may not says why below it.
  acts.sort((a, b) => Math.sign(a.stands.length) - Math.sign(b.stands.length));
  return (
    <Panel title={t('object.acts')}>
      <ul className="object-acts">
        {acts.map(({ procedure, input, stands }) => (
          <li key={procedure.id}>
            <ActButton
              against={stands}
              onAct={() =>
                void navigate({
                  to: '/acts/$id',
                  params: { id: procedure.id },
                  search: Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value)])),
                })
              }
            >
              {say(procedure.title)}
            </ActButton>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
