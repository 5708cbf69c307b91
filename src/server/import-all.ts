export type Exports = Readonly<Record<string, unknown>>;

/**
 * What files export, in their order. At each import() Node walks through everything the file needs, known or not: hundreds of them, one
 * after another, take longer than loading does. So one module imports them all. What runs the tests loads files its own way, one by one.
 */
export async function importAll(files: readonly URL[]): Promise<readonly Exports[]> {
  if (import.meta.env) return Promise.all(files.map((file) => import(file.href) as Promise<Exports>));
  const lines = files.map(({ href }, n) => `export * as f${n} from ${JSON.stringify(href)};`);
  const all = (await import(`data:text/javascript,${encodeURIComponent(lines.join('\n'))}`)) as Record<string, Exports>;
  return files.map((_, n) => all[`f${n}`] as Exports);
}
