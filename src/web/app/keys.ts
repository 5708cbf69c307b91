import type { KeyOf } from '#web/phrases/zh.ts';

export type Combo =
  | 'F2'
  | 'F4'
  | 'F6'
  | 'F10'
  | 'F8'
  | 'F9'
  | 'Ctrl+K'
  | 'Ctrl+Z'
  | 'Ctrl+Enter'
  | 'Ctrl+S'
  | 'Ctrl+/'
  | 'Alt+1'
  | 'Alt+2'
  | 'Alt+3'
  | 'Alt+N'
  | 'Alt+ArrowUp'
  | 'Alt+ArrowDown'
  | 'Ctrl+I'
  | 'Escape';

/**
 * The keyboard map. Only function keys and keys with Ctrl or Alt: they work with any input method on, and no digit or
 * bare letter is an action key, so a stray scan cannot act.
 */
export const keyMap: readonly { readonly keys: Combo | '↑ ↓ Enter Space'; readonly does: KeyOf<'key.'> }[] = [
  { keys: 'F2', does: 'key.desk' },
  { keys: 'F4', does: 'key.count' },
  { keys: 'F6', does: 'key.flag' },
  { keys: 'F10', does: 'key.dayClose' },
  { keys: 'F8', does: 'key.lastPerson' },
  { keys: 'F9', does: 'key.print' },
  { keys: 'Ctrl+K', does: 'key.find' },
  { keys: 'Ctrl+Z', does: 'key.undo' },
  { keys: 'Ctrl+Enter', does: 'key.commit' },
  { keys: 'Escape', does: 'key.back' },
  { keys: 'Alt+1', does: 'key.agree' },
  { keys: 'Alt+2', does: 'key.return' },
  { keys: 'Alt+3', does: 'key.refuse' },
  { keys: '↑ ↓ Enter Space', does: 'key.list' },
  { keys: 'Alt+N', does: 'key.new' },
  { keys: 'Ctrl+/', does: 'key.help' },
];

/** Name of what was pressed, or null for keys that are nobody's business. Read from the key's place: input methods change what it types. */
export function comboOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string | null {
  if (/^F\d{1,2}$/.test(event.key) || event.key === 'Escape') return event.key;
  const name = nameOf(event.code, event.key);
  if (event.ctrlKey || event.metaKey) return `Ctrl+${name}`;
  if (event.altKey) return `Alt+${name}`;
  return null;
}

function nameOf(code: string, key: string): string {
  const placed = /^(?:Key|Digit|Numpad)(\w)$/.exec(code ?? '')?.[1];
  if (placed) return placed;
  if (code === 'Slash') return '/';
  if (code === 'NumpadEnter') return 'Enter';
  return key.length === 1 ? key.toUpperCase() : key;
}
