import { defineTerm } from '#kernel/term.ts';
import { say } from './phrases/post.ts';
import { coolingOff } from './tables.ts';

/** PEOPLE-013: a cooling-off is lengthened, never shortened. */
export const cooling = defineTerm({
  clause: 'PEOPLE-013',
  table: coolingOff,
  ends: 'ends_on',
  says: (until) => say('shorter', { until }),
  remedy: say('shorter.remedy'),
});
