/** `1,284` and `10,000+`: the count the server gave, never more exact than it is; `…` until it has counted. */
export function countText(total: { readonly count: number; readonly exact: boolean } | null): string {
  if (!total) return '…';
  const count = String(total.count).replace(/\B(?=(\d{3})+$)/g, ',');
  return total.exact ? count : `${count}+`;
}
