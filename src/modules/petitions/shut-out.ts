import { tiedSql } from '#modules/people/index.ts';
import { department } from '#modules/organization/index.ts';

/** The accused of petition `p`: the people named, and the heads of the departments named. */
const accused = `(p.respondent_persons || array(select d.head_id from ${department.name} d
  where d.unit_id = p.unit_id and d.id = any(p.respondent_departments) and d.head_id is not null))`;

/** In SQL: that a person is one of the accused of petition `p`, is tied to one of them or works under one. */
export function shutOut(person: string): string {
  return `(${person} = any(${accused}) or ${tiedSql('p', person, accused)})`;
}
