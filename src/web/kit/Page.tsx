import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import './page.css';

interface Props {
  readonly title: string;
  /** What it belongs to, grey before the title, as a way there. */
  readonly crumb?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Fills the height and scrolls inside, for lists. */
  readonly tall?: boolean;
}

/** One page of the shell: heading, acts to its right, content. */
export function Page({ title, crumb, lead, actions, children, tall = false }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('shell.name')}`;
  }, [title, t]);
  return (
    <div className={`page${tall ? ' page-tall' : ''}`}>
      <header className="page-head">
        <div className="page-titles">
          <h1>
            {crumb && <span className="page-crumb">{crumb}</span>}
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly flush?: boolean;
  readonly tone?: 'plain' | 'bad';
}

/** A sheet of paper on the desk: one hairline, no shadow. */
export function Panel({ title, aside, children, flush = false, tone = 'plain' }: PanelProps) {
  return (
    <section className={`panel panel-${tone}${flush ? ' panel-flush' : ''}`}>
      {title && (
        <header className="panel-head">
          <h2>{title}</h2>
          {aside && <div className="panel-aside">{aside}</div>}
        </header>
      )}
      <div className="panel-body">{children}</div>
    </section>
  );
}
