import { isSystem } from '#kernel/speaker.ts';
import { tiedSql } from '#modules/people/index.ts';
import { department } from '#modules/organization/index.ts';

/** The accused of petition `p`: the people named, and the heads of the departments named. */
const accused = `(p.respondent_persons || array(select d.head_id from ${department.name} d
  where d.unit_id = p.unit_id and d.id = any(p.respondent_departments) and d.head_id is not null))`;

/** In SQL: that a person is one of the accused of petition `p`, is tied to one of them or works under one. */
export function shutOut(person: string): string {
  return `(${person} = any(${accused}) or ${tiedSql('p', person, accused)})`;
}

/** In SQL: the second wall of petitions. What the accused, his people and whoever is tied to him may not know of is not there for them. */
export const shutOutSql = `create function jingui.shut_out_of(p public.petition) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select jingui.unit() is null or exists (select 1 from unnest(jingui.tokens()) as mine(token)
    where mine.token like 'p:%' and ${shutOut('substr(mine.token, 3)')})
$$;
create policy shut_out on public.petition as restrictive to jingui_app
  using (${isSystem} or not jingui.shut_out_of(petition)) with check (true);`;
