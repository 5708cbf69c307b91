/** True of a value of a day or a moment that could be read: what people type is kept as it stands where it could not. */
export function isRead(value: string, withTime: boolean): boolean {
  if (!withTime) return /^\d{4}-\d\d-\d\d$/.test(value);
  return /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
}

/** What was typed for a day and could not be read; null where nothing was, or it could. */
export function unreadDay(widget: string, value: unknown): string | null {
  if (widget === 'period') {
    const day = (value as { readonly date?: string } | undefined)?.date;
    return day === undefined ? null : unreadDay('date', day);
  }
  if ((widget !== 'date' && widget !== 'instant') || typeof value !== 'string' || value === '') return null;
  return isRead(value, widget === 'instant') ? null : value;
}
