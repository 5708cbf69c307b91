interface Shown {
  readonly unit: { readonly id: string };
  readonly person: { readonly id: string };
}

let shown: string | null = null;

/** Whom this page shows, as every request says it; null while it shows nobody. */
export function shownPerson(): string | null {
  return shown;
}

export function setShownPerson(next: string | null): void {
  shown = next;
}

/** How a person is said to the server: ids of two units may be alike. */
export function personKey({ unit, person }: Shown): string {
  return `${encodeURIComponent(unit.id)}/${encodeURIComponent(person.id)}`;
}

/** The address of a sheet or file that the browser fetches by itself, which says whom the page shows like any other request. */
export function linkTo(path: string): string {
  return shown === null ? path : `${path}${path.includes('?') ? '&' : '?'}x-jingui-person=${encodeURIComponent(shown)}`;
}
