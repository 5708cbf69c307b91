import { defineProcedure } from '#kernel/procedure.ts';
import { changed } from '../../effects/changing.ts';
import { changingFacts } from '../../facts/changing.ts';
import type { Context } from '../../facts/secret.ts';
import { say } from '../../phrases/change.ts';
import { changedResult } from '../../results.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

function facts({ document: id, level, period, scope }: Input, context: Context) {
  return changingFacts(context, id, 'classification.change', (known) => ({
    level: level ?? known.level,
    regime: known.document.regime,
    period: period ?? known.document.period,
    need: scope ?? known.need,
  }));
}

export const change = defineProcedure({
  id: 'classification.change',
  title: say('change'),
  verb: { zh: '变更', en: 'Change' },
  help: say('change.help'),
  clause: 'CLASSIFY-021',
  input,
  result: changedResult,
  facts,
  rules,
  causes,
  approval,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects: (ask, context) => changed(ask, 'change', context),
});
