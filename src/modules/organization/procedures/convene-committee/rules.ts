import { onlyFor } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases/committee.ts';
import { committeeOffice, itemNames, missingItems } from '../../rules/committee.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  onlyFor('ORG-008', ...committeeOffice),
  {
    id: 'agenda',
    clause: 'ORG-008',
    kind: 'fields',
    fields: ['agenda'],
    broken: (ask) => missing(ask).length > 0,
    says: (ask) => say('agenda', { missing: itemNames(missing(ask)) }),
    remedy: () => say('agenda.remedy'),
  },
]);

function missing({ settings, input }: Ask<object, Input>): string[] {
  return missingItems(setting(settings, 'ORG-008.agenda_required'), input.agenda);
}
