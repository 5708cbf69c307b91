import type { Actor } from './actor.ts';
import { declare } from './declared.ts';
import type { Register, RegisterSource } from './register.ts';
import type { Table } from './table.ts';
import type { Text } from './text.ts';

/** What a thing found is told by. */
export interface Told {
  readonly code?: string;
  readonly title: string;
  readonly detail: Text;
}

/** A way in which what somebody typed finds things of a kind. */
export interface Finder<Row = never> {
  readonly kind: string;
  /** Those with a smaller one come first. */
  readonly rank: number;
  /** Only what looks like this is looked for in this way. */
  readonly typed?: RegExp;
  /** The words of its register's texts, the newest first; or a query of its own, in whose SQL `$words` is what was typed and `$initials` the letters it begins with, read also as whole pinyin. */
  readonly from: Register | Found;
  readonly told: (row: Row, actor: Actor) => Told;
}

/** In ascending order. */
export type Found = Pick<RegisterSource, 'tables' | 'select' | 'labelled' | 'order'> & { readonly where: string };

export function defineFinder<Row>(of: Pick<Table, 'name'>, finder: Omit<Finder<Row>, 'kind'>): Finder {
  return declare('finder', { kind: of.name, ...finder });
}
