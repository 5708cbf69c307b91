import type { RoleId } from '#kernel/generated/clauses.ts';
import { list, type Text } from '#kernel/text.ts';
import { say } from '../phrases/committee.ts';

/** Agenda items the catalog knows by name. */
export const agendaItems = ['convey_superior', 'situation_report', 'resolve_problems'] as const;
export type AgendaItem = (typeof agendaItems)[number];

export const agendaNames = {
  convey_superior: say('agenda.convey_superior'),
  situation_report: say('agenda.situation_report'),
  resolve_problems: say('agenda.resolve_problems'),
} satisfies Record<AgendaItem, Text>;

/** Who prepares the committee's meetings and keeps its minutes. */
export const committeeOffice = [
  'secrecy_office_head',
  'secrecy_officer',
  'committee_chair',
] as const satisfies readonly RoleId[];

/** Who belongs to the committee. */
export const committeeOffices = [
  'committee_chair',
  'committee_vice_chair',
  'committee',
  'committee_member',
] as const satisfies readonly RoleId[];

export function missingItems(required: readonly string[], present: readonly string[]): string[] {
  return required.filter((item) => !present.includes(item));
}

export function itemNames(items: readonly string[]): Text {
  return list(items.map((item) => (agendaNames as Readonly<Record<string, Text>>)[item] ?? item));
}
