import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A part a confidentiality clause must have, and the passage of the contract that is it. */
export interface Passage {
  readonly item: string;
  readonly passage: string;
}

/** A contract with somebody outside: its text, and where in it the parts of the confidentiality clause stand. `version` counts its contents. */
export const contract = table(
  'contract',
  {
    id: c.text(),
    name: c.text(),
    counterpart: c.text(),
    kind: c.choice('cooperation', 'agency', 'trading'),
    trade_secrets: c.bool(),
    text: c.maybe(c.sealed(c.text())),
    passages: c.sealed(c.json<readonly (Passage & { readonly [key: string]: string })[]>()),
    drafter_id: c.text(),
    department_id: c.maybe(c.ref('department')),
    version: c.int(),
    status: c.choice('draft', 'signed'),
    created_at: c.instant(),
    signed_at: c.maybe(c.instant()),
    signed_by: c.maybe(c.text()),
  },
  {
    key: ['id'],
    label: true,
    indexes: [['created_at', 'id']],
    sql: `
-- Whether a contract with that party is on the books as touching trade secrets, and is called so with more or fewer words (COMPANY-009): asked by
-- whoever drafts, who sees his own only.
create function jingui.drafted_as_secret(called text, party text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.contract k
    where k.unit_id = jingui.unit() and k.trade_secrets and jingui.bare(k.counterpart) = jingui.bare(party)
      and (strpos(jingui.bare(k.name), jingui.bare(called)) > 0 or strpos(jingui.bare(called), jingui.bare(k.name)) > 0))
$$;`,
  },
);

export const companyTables = { contract };
export type CompanyDatabase = Database<typeof companyTables>;
export type Contract = Row<typeof contract>;
