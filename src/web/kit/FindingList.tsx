import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#kernel/verdict.ts';
import { FindingItem } from './FindingItem.tsx';

/** As many as stand on one screen; a pledge not begun has thirty. */
const first = 5;

interface Props {
  readonly findings: readonly Finding[];
  readonly className: string;
  readonly live?: 'polite';
  readonly compact?: boolean;
}

/** The clauses against an act: the first ones, the rest at a click. */
export function FindingList({ findings, className, live, compact = false }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const rest = findings.length - first;
  const shown = all || rest <= 0 ? findings : findings.slice(0, first);
  return (
    <>
      <ol className={className} aria-live={live}>
        {shown.map((finding, at) => (
          <FindingItem key={`${finding.clause}-${finding.rule}-${at}`} finding={finding} compact={compact} />
        ))}
      </ol>
      {shown.length < findings.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('refusal.more', { count: rest })}
        </Button>
      )}
    </>
  );
}
