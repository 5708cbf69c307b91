import type { RegisterInfo } from '#web/app/api.ts';

/** The register that lists things of this kind: the one called so (`carriers`), else any of them, else one whose things end so (`order`: `print_order`). */
export function registerOf(kind: string, registers: readonly RegisterInfo[]): RegisterInfo | undefined {
  const listing = registers.filter((one) => one.object === kind);
  return (
    listing.find((one) => one.name === plural(kind)) ??
    listing[0] ??
    registers.find((one) => one.object.endsWith(`_${kind}`))
  );
}

function plural(kind: string): string {
  return kind === 'person' ? 'people' : `${kind}s`;
}
