import { BellOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Messages } from '#web/home/Messages.tsx';
import { useMessages } from '#web/home/use-messages.ts';

/** What became of one's requests, wherever one is. */
export function MessageBell() {
  const { t } = useTranslation();
  const { count } = useMessages();
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      popupRender={() => (
        <section className="top-messages" aria-label={t('message.title')}>
          <h2>{t('message.title')}</h2>
          <Messages most={10} />
        </section>
      )}
    >
      <button
        type="button"
        className={`top-help${count > 0 ? ' top-news' : ''}`}
        aria-label={count > 0 ? t('message.count', { count }) : t('message.title')}
      >
        <BellOutlined aria-hidden="true" />
      </button>
    </Dropdown>
  );
}
