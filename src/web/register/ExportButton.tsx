import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { askToConfirm } from '#web/app/confirming.ts';
import { get } from '#web/app/http.ts';

/** A list leaves the house by a link; of whom the unit asks it, only after he has proved that it is he. */
export function ExportButton(props: {
  readonly href: string;
  readonly disabled: boolean;
  readonly children: ReactNode;
}) {
  const { href, disabled, children } = props;
  async function leave(event: MouseEvent) {
    event.preventDefault();
    const { needed } = await get<{ needed: boolean }>('session/proven').catch(() => ({ needed: false }));
    if (!needed || (await askToConfirm())) location.assign(href);
  }
  return (
    <Button href={href} disabled={disabled} onClick={(event) => void leave(event)}>
      {children}
    </Button>
  );
}
