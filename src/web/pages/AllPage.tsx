import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hubsQuery } from '#web/app/hubs.ts';
import { useLanguage, useSay } from '#web/app/language.ts';
import { matches, menuRegisters } from '#web/app/menu.ts';
import { proceduresQuery, registersQuery } from '#web/app/session.ts';
import { Page, Panel } from '#web/kit/Page.tsx';
import { Failed, Loading } from '#web/kit/States.tsx';
import { AllHubs } from './AllHubs.tsx';
import './all.css';

/** Everything there is for somebody: the hubs, all registers by their names, and what administers the product. */
export function AllPage() {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const { data, error, refetch } = useQuery(hubsQuery);
  const { data: registers = [] } = useQuery(registersQuery);
  const { data: procedures = [] } = useQuery(proceduresQuery);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  // By pinyin in Chinese, by letter in English.
  const order = new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : 'en');
  const shown = menuRegisters(registers, procedures)
    .filter(({ title }) => matches(words, title.zh, title.en))
    .sort((a, b) => order.compare(say(a.title), say(b.title)));
  return (
    <Page title={t('menu.all')} lead={t('all.lead')}>
      <div className="all">
        <Panel title={t('all.hubs')} flush>
          <AllHubs hubs={data.hubs} standard={data.rail} />
        </Panel>
        <Panel
          title={t('all.registers')}
          aside={
            <Input
              allowClear
              size="small"
              aria-label={t('all.filter')}
              placeholder={t('all.filter')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          }
        >
          {shown.length === 0 && <p className="quiet">{t('all.none')}</p>}
          <ul className="all-registers">
            {shown.map(({ name, title }) => (
              <li key={name}>
                <Link to="/registers/$name" params={{ name }} search={{}}>
                  {say(title)}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t('all.administration')} flush>
          <ul className="shelf-list">
            <li>
              <Link to="/acts">{t('menu.acts')}</Link>
            </li>
            <li>
              <Link to="/clauses" search={{}}>
                {t('menu.clauses')}
              </Link>
            </li>
            <li>
              <Link to="/ledger" search={{}}>
                {t('menu.ledger')}
              </Link>
            </li>
            {procedures.some(({ id, menu }) => menu && id === 'takeover.import') && (
              <li>
                <Link to="/import" search={{}}>
                  {t('menu.import')}
                </Link>
              </li>
            )}
          </ul>
        </Panel>
      </div>
    </Page>
  );
}
