import type { RegisterInfo } from '#web/app/api.ts';

/** The register in which every thing of this kind stands. */
export function registerOf(kind: string, registers: readonly RegisterInfo[]): RegisterInfo | undefined {
  return registers.find((one) => one.main && one.object === kind);
}
