import { defineClock, defineNotice } from '#kernel/clock.ts';
import { say as sayContent } from './phrases/content.ts';
import { say as sayDrill } from './phrases/drill.ts';

export const alteredFile = defineNotice({ kind: 'altered_file', says: sayContent('alert.altered_file') });
export const siteDeclarationOver = defineNotice({
  kind: 'site_declaration_over',
  says: sayContent('alert.site_declaration_over'),
});
/** Per turn. */
export const drilled = defineClock({
  clause: 'SYSTEM-015',
  on: 'unit',
  family: '',
  owner: 'it_dept',
  says: sayDrill('obligation.SYSTEM-015'),
  metBy: ['system.record-drill'],
});
