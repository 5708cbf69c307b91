/** Filters of a register under a name of one's own, kept on this machine for this person. */
export interface SavedView {
  readonly register: string;
  readonly name: string;
  /** The address's query, as the list uses it. */
  readonly query: string;
}

function keyOf(person: string): string {
  return `jingui.views.${person}`;
}

export function viewsOf(storage: Pick<Storage, 'getItem'>, person: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

/** A view of the same register and name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...withoutView(views, view), view];
}

export function withoutView(
  views: readonly SavedView[],
  { register, name }: Pick<SavedView, 'register' | 'name'>,
): readonly SavedView[] {
  return views.filter((one) => one.register !== register || one.name !== name);
}

export function keepViews(storage: Pick<Storage, 'setItem'>, person: string, views: readonly SavedView[]): void {
  try {
    storage.setItem(keyOf(person), JSON.stringify(views));
  } catch {
    // A browser without storage keeps the view until the page closes.
  }
}

function isView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['register', 'name', 'query'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}
