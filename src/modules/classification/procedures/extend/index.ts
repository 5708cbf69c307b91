import { comparePeriods, type Period } from '#kernel/period.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { changed } from '../../effects/changing.ts';
import { changingFacts } from '../../facts/changing.ts';
import type { Context } from '../../facts/secret.ts';
import { say } from '../../phrases/change.ts';
import { changedResult } from '../../results.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

async function facts({ document: id, period = null }: Input, context: Context) {
  const known = await changingFacts(context, id, 'classification.extend', ({ document, level, need }) => ({
    level,
    regime: document.regime,
    period,
    need,
  }));
  return known && { ...known, longer: isLonger(period, known.document.period, known.from) };
}

function isLonger(wanted: Period | null, present: Period | null, from: string): boolean {
  return wanted !== null && (present === null || comparePeriods(wanted, present, from) > 0);
}

export const extend = defineProcedure({
  id: 'classification.extend',
  title: say('extend'),
  verb: { zh: '延长', en: 'Extend' },
  help: say('extend.help'),
  clause: 'CLASSIFY-022',
  input,
  result: changedResult,
  facts,
  rules,
  causes,
  approval,
  object: (ask) => ({ table: 'document', id: ask.document.id }),
  effects: (ask, context) => changed(ask, 'extend', context),
});
