import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '#web/app/api.ts';
import { get } from '#web/app/http.ts';
import { useSay } from '#web/app/language.ts';
import { minute } from '#web/kit/format.ts';
import { Page } from '#web/kit/Page.tsx';
import { Empty, Failed, Loading } from '#web/kit/States.tsx';
import { CaseTogether } from './CaseTogether.tsx';
import { caseStatus } from './case-words.ts';
import { roleName } from '#web/kit/role-name.ts';
import './case.css';

const boxes = ['todo', 'done', 'mine', 'chased'] as const;
type Box = (typeof boxes)[number];

/** As many as the server signs at once. */
const most = 20;

/** 待办 · 已办 · 我发起 · 督办, in the words an office uses. */
export function CaseListPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/shell/cases' });
  const navigate = useNavigate();
  const box: Box = boxes.find((one) => one === search.box) ?? 'todo';
  return (
    <Page title={t('menu.cases')}>
      <Tabs
        activeKey={box}
        onChange={(next) =>
          void navigate({ to: '/cases', search: next === 'todo' ? {} : { box: next }, replace: true })
        }
        items={boxes.map((one) => ({ key: one, label: t(`box.${one}`) }))}
      />
      <CaseTable key={box} box={box} />
    </Page>
  );
}

function CaseTable({ box }: { readonly box: Box }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', box],
    queryFn: () => get<{ cases: readonly CaseLine[] }>(`cases?box=${box}`),
  });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [together, setTogether] = useState(false);
  const several = box === 'todo' && (data?.cases.length ?? 0) > 1;
  const count = chosen.length;
  const open = (id: string) => void navigate({ to: '/cases/$id', params: { id } });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.cases.length === 0) return <Empty title={t(`box.${box}.none`)} />;
  return (
    <>
      {several && (
        <p className="together-bar">
          <Button disabled={count < 2 || count > most} onClick={() => setTogether(true)}>
            {t('together.open', { count: String(count) })}
          </Button>{' '}
          <span className="quiet">{t('together.most')}</span>
        </p>
      )}
      {together && (
        <CaseTogether
          ids={chosen}
          onLeaveOut={(id) => setChosen(chosen.filter((one) => one !== id))}
          onClose={() => (setTogether(false), setChosen([]))}
        />
      )}
      <table className="case-table">
        <thead>
          <tr>
            {several && <td className="together-cell" />}
            <th scope="col">{t('case.no')}</th>
            <th scope="col">{t('case.title')}</th>
            <th scope="col">{t('case.status')}</th>
            <th scope="col">{t('case.step')}</th>
            <th scope="col">{t('case.opened')}</th>
          </tr>
        </thead>
        <tbody>
          {data.cases.map((line) => (
            <tr key={line.id} onClick={(event) => !isLink(event.target) && open(line.id)}>
              {several && (
                <td className="together-cell" onClick={(event) => event.stopPropagation()}>
                  <Checkbox
                    aria-label={t('together.choose', { no: line.no })}
                    checked={chosen.includes(line.id)}
                    onChange={({ target }) =>
                      setChosen(target.checked ? [...chosen, line.id] : chosen.filter((one) => one !== line.id))
                    }
                  />
                </td>
              )}
              <td className="num">{line.no}</td>
              <td>
                <Link to="/cases/$id" params={{ id: line.id }}>
                  {say(line.title)}
                </Link>
              </td>
              <td>{t(caseStatus(line.status))}</td>
              <td>
                {line.step
                  ? t('case.stepOf', {
                      role: say(roleName(line.step.role)),
                      no: String(line.step.no),
                      of: String(line.step.of),
                    })
                  : '-'}
              </td>
              <td className="num">{minute(line.opened_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a') !== null;
}
