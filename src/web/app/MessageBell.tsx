import { BellOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Messages } from '#web/home/Messages.tsx';
import { useMessages } from '#web/home/use-messages.ts';
import { TopMenu } from './TopMenu.tsx';

/** What became of one's requests, wherever one is. */
export function MessageBell() {
  const { t } = useTranslation();
  const { count } = useMessages();
  return (
    <TopMenu
      placement="bottomRight"
      popupRender={() => (
        <section className="top-messages" aria-label={t('message.title')}>
          <h2>{t('message.title')}</h2>
          <Messages most={10} />
        </section>
      )}
      button={{
        className: `top-help${count > 0 ? ' top-news' : ''}`,
        'aria-label': count > 0 ? t('message.count', { count }) : t('message.title'),
      }}
    >
      <BellOutlined aria-hidden="true" />
    </TopMenu>
  );
}
