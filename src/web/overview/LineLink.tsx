import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import type { TrendLine } from '#web/app/hubs.ts';

interface Props {
  readonly line: TrendLine;
  readonly filter: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly title?: string;
  readonly label?: string;
  readonly children?: ReactNode;
}

/** The rows of a register, or the entries of the ledger, that a number of a trend counts. */
export function LineLink({ line, filter, label, children, ...shown }: Props) {
  const named = label === undefined ? {} : { 'aria-label': label };
  if (line.register === null)
    return (
      <Link to="/ledger" search={{ ...filter }} {...shown} {...named}>
        {children}
      </Link>
    );
  return (
    <Link to="/registers/$name" params={{ name: line.register }} search={{ ...filter }} {...shown} {...named}>
      {children}
    </Link>
  );
}
