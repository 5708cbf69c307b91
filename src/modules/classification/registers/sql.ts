import { roleNames } from '#kernel/generated/names.ts';
import { department } from '#modules/organization/index.ts';
import { person } from '#modules/people/index.ts';
import { levelRank } from '#kernel/label.ts';

/** Pieces of SQL that put stored values as the official forms write them. */

/** A level's id as its rank, which is how registers show and compare levels. */
export function rankSql(column: string): string {
  const cases = Object.entries(levelRank).map(([level, rank]) => `when '${level}' then ${rank}`);
  return `case ${column} ${cases.join(' ')} end`;
}

/** A period as it stands in a mark: 20年, 2030年1月1日, 会议结束前, 长期. */
export function periodSql(column: string): string {
  return `case ${column} ->> 'kind'
    when 'years' then (${column} ->> 'years') || '年'
    when 'months' then (${column} ->> 'months') || '个月'
    when 'date' then to_char((${column} ->> 'date')::date, 'FMYYYY"年"FMMM"月"FMDD"日"')
    when 'condition' then ${column} ->> 'condition'
    when 'permanent' then '永久' when 'long' then '长期' when 'short' then '短期' end`;
}

const posts = Object.entries(roleNames).map(([role, name]) => `('r:${role}', '${name.zh}')`);

/** A scope as names: people, departments and posts. */
export function scopeSql(unit: string, column: string): string {
  return `(select string_agg(coalesce(sp.name, sd.name, sr.name, s.token), '、' order by s.n)
    from unnest(${column}) with ordinality as s(token, n)
    left join ${person.name} sp on sp.unit_id = ${unit} and 'p:' || sp.id = s.token
    left join ${department.name} sd on sd.unit_id = ${unit} and 'd:' || sd.id = s.token
    left join (values ${posts.join(', ')}) as sr(token, name) on sr.token = s.token)`;
}

/** Who signed, in order. */
export function decidersSql(unit: string, column: string): string {
  return `(select string_agg(coalesce(dp.name, d.one ->> 'person'), '、' order by d.n)
    from jsonb_array_elements(${column}) with ordinality as d(one, n)
    left join ${person.name} dp on dp.unit_id = ${unit} and dp.id = d.one ->> 'person')`;
}
