import { Button, type ButtonProps } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#kernel/verdict.ts';
import { useSay } from '#web/app/language.ts';
import { ClauseCite } from './ClauseCite.tsx';
import './act-button.css';

interface Props extends Omit<ButtonProps, 'disabled' | 'onClick'> {
  readonly onAct: () => void;
  /** What stands against the act now; empty when it would go through. */
  readonly against?: readonly Finding[];
  readonly busy?: boolean;
  readonly keys?: string;
}

/** A button that would be refused says which clause stands against it and what would make it lawful. It stays reachable by keyboard. */
export function ActButton({ onAct, against = [], busy = false, keys, children, ...rest }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const reason = useId();
  const [open, setOpen] = useState(false);
  const stopped = against.length > 0;
  return (
    <span className="act">
      <Button
        {...rest}
        loading={busy}
        aria-disabled={stopped || undefined}
        aria-describedby={stopped ? reason : undefined}
        aria-keyshortcuts={keys}
        className={`${rest.className ?? ''}${stopped ? ' act-stopped' : ''}`}
        onClick={() => (stopped ? setOpen(!open) : onAct())}
      >
        {children}
        {keys && !stopped && <kbd className="act-keys">{keys}</kbd>}
      </Button>
      {stopped && (
        <span id={reason} className={`act-why${open ? ' act-why-open' : ''}`}>
          {against.slice(0, open ? undefined : 1).map((finding, at) => (
            <span key={`${finding.rule}-${at}`} className="act-finding">
              <ClauseCite id={finding.clause} bare /> {say(finding.says)} <em>{say(finding.remedy)}</em>
            </span>
          ))}
          {!open && against.length > 1 && (
            <button type="button" className="act-more" onClick={() => setOpen(true)}>
              {t('refusal.more', { count: against.length - 1 })}
            </button>
          )}
        </span>
      )}
    </span>
  );
}
