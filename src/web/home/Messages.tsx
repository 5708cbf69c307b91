import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSay } from '#web/app/language.ts';
import { date } from '#web/kit/format.ts';
import { Failed, Loading } from '#web/kit/States.tsx';
import { ThingLink } from '#web/kit/ThingLink.tsx';
import { type Message, openMessages, useMessages } from './use-messages.ts';
import '#web/kit/task-row.css';
import './messages.css';

/** One line each: what became of it, which, why, when. Whoever opens one has read it. */
export function Messages({ most }: { readonly most?: number }) {
  const { t } = useTranslation();
  const { messages, error, refetch } = useMessages();
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!messages) return <Loading rows={2} />;
  const unread = messages.flatMap(({ id, read }) => (read ? [] : [id]));
  if (messages.length === 0) return <p className="line-empty">{t('message.none')}</p>;
  return (
    <>
      <ul className="messages">
        {messages.slice(0, most).map((message) => (
          <Line key={message.id} message={message} />
        ))}
      </ul>
      {unread.length > 0 && (
        <div className="task-foot">
          <button type="button" className="task-link" onClick={() => void openMessages(unread)}>
            {t('message.readAll', { count: unread.length })}
          </button>
        </div>
      )}
    </>
  );
}

function Line({ message }: { readonly message: Message }) {
  const { t } = useTranslation();
  const say = useSay();
  const { id, kind, at, title, says, reason, object, read } = message;
  const open = () => void openMessages(read ? [] : [id]);
  return (
    // The link within is what is opened; the line only hears that it was.
    <li className={`message${read ? ' message-read' : ''}`} onClickCapture={open}>
      <span className={`message-dot message-${kind}`} aria-hidden="true" />
      <span className="message-what">
        {!read && <span className="sr-only">{t('message.unread')} </span>}
        <b>{t(`message.${kind}`)}</b>{' '}
        {object?.table === 'import_job' ? (
          <Link to="/import" search={{ id: object.id }} className="line-link">
            {say(title ?? '')}
          </Link>
        ) : (
          <ThingLink object={object}>{say(title ?? says ?? '')}</ThingLink>
        )}
        {(reason ?? (title && says)) && <span className="message-reason">{reason ?? (says && say(says))}</span>}
      </span>
      <span className="num quiet message-at">{date(at).slice(5)}</span>
    </li>
  );
}
