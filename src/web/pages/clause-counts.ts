export const modes = ['refuse', 'approve', 'register', 'schedule', 'inspect', 'pledge', 'config'] as const;

export function countOf(value: number | readonly unknown[] | undefined): number {
  return typeof value === 'number' ? value : (value?.length ?? 0);
}
