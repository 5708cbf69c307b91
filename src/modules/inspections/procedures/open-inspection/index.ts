import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import { effects } from './effects.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const openInspection = defineProcedure({
  id: 'inspections.open-inspection',
  verb: { zh: '检查', en: 'Inspect' },
  title: say('open-inspection'),
  help: say('open-inspection.help'),
  menu: inspectorRoles,
  clause: 'INSPECT-001',
  input,
  facts,
  rules,
  effects,
});
