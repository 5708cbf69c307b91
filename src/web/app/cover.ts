import { useSyncExternalStore } from 'react';

/** `locked`: its owner goes on by proving that it is he; `over`: somebody signs in. */
export type Covered = 'open' | 'locked' | 'over';

let covered: Covered = 'open';
const listeners = new Set<() => void>();
let uncover: (() => void) | null = null;

export function isCovered(): boolean {
  return covered !== 'open';
}

/**
 * Takes the whole page out of the document: nothing of it is there to be read, found or copied. What was typed stays in memory and is
 * there again, as it was, when the page comes back.
 */
export function cover(next: Covered): void {
  if (next === covered) return;
  covered = next;
  if (next === 'open') {
    uncover?.();
    uncover = null;
  } else uncover ??= takeAway();
  for (const listener of listeners) listener();
}

/** Resolves once the page is shown again. */
export function uncovered(): Promise<void> {
  if (!isCovered()) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = subscribe(() => {
      if (isCovered()) return;
      leave();
      resolve();
    });
  });
}

/** Where the cover itself is drawn; keys pressed there are heard by nothing of the page. */
export function coverElement(): HTMLElement {
  const found = document.getElementById('cover');
  if (found) return found;
  const made = document.createElement('div');
  made.id = 'cover';
  made.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(made);
  return made;
}

function takeAway(): () => void {
  const away = document.createDocumentFragment();
  const own = coverElement();
  const [title, focus] = [document.title, document.activeElement];
  const scrolled = [...document.body.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0);
  const tops = scrolled.map((element) => [element, element.scrollTop] as const);
  const take = () => {
    for (const child of document.body.querySelectorAll(':scope > *')) if (child !== own) away.append(child);
  };
  take();
  // A list or a message that opens meanwhile does not stay either.
  const watch = new MutationObserver(take);
  watch.observe(document.body, { childList: true });
  return () => {
    watch.disconnect();
    document.body.insertBefore(away, own);
    document.title = title;
    for (const [element, top] of tops) element.scrollTop = top;
    for (const dialog of document.querySelectorAll('dialog[open]')) again(dialog as HTMLDialogElement);
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
  };
}

/** What was taken out of the document is no longer above everything. */
function again(dialog: HTMLDialogElement): void {
  dialog.removeAttribute('open');
  dialog.showModal();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useCovered(): Covered {
  return useSyncExternalStore(subscribe, () => covered);
}
