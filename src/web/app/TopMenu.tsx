import type { DropdownProps } from 'antd';
import { type ButtonHTMLAttributes, lazy, type ReactNode, Suspense, useState } from 'react';

const Dropdown = lazy(() => import('./dropdown.ts'));

interface Props extends Pick<DropdownProps, 'menu' | 'placement' | 'popupRender'> {
  readonly button: ButtonHTMLAttributes<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A button of the top bar and what it opens; the script for opening comes with the first click. */
export function TopMenu({ button, children, ...menu }: Props) {
  /** Null until somebody asks. */
  const [open, setOpen] = useState<boolean | null>(null);
  const plain = (
    <button type="button" {...button} aria-expanded={false} onClick={() => setOpen(true)}>
      {children}
    </button>
  );
  if (open === null) return plain;
  return (
    <Suspense fallback={plain}>
      <Dropdown trigger={['click']} open={open} onOpenChange={setOpen} {...menu}>
        <button type="button" {...button} aria-expanded={open} ref={keepFocus}>
          {children}
        </button>
      </Dropdown>
    </Suspense>
  );
}

/** It takes the place of the button that was clicked. */
function keepFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
