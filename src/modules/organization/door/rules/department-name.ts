import type { Ask, Rule } from '#kernel/verdict.ts';
import { say } from '../../phrases/departments.ts';

export interface DepartmentName {
  /** Another department has the name, or a body outside. */
  readonly nameTaken: boolean;
}

export const departmentNamed: Rule<Ask<DepartmentName, { readonly name?: string | undefined }>> = {
  id: 'one-name',
  clause: 'SYSTEM-004',
  kind: 'fields',
  fields: ['name'],
  broken: ({ nameTaken }) => nameTaken,
  says: ({ input }) => say('department-known', { name: input.name ?? '' }),
  remedy: () => say('department-known.remedy'),
};
