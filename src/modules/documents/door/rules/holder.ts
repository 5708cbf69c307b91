import { readyRules } from '#kernel/ready.ts';
import type { Circumstances, Matter, Rule } from '#kernel/verdict.ts';
import { isClassified, isStateSecret, levelNames, levelOf } from '#kernel/label.ts';
import type { Copy } from '../facts/copy.ts';
import type { Holder } from '../facts/holder.ts';
import { say } from '../../phrases/holder.ts';
import { designatedRule } from './registry.ts';

/** A copy about to come into a person's hand. The ask's matter must be that copy's. */
export interface Meeting {
  readonly holder: Holder;
  readonly copy: Pick<Copy, 'id' | 'level' | 'scope' | 'barred' | 'regime' | 'copy_no'>;
}

type Picker<A> = (ask: A) => Meeting;

/** Need-to-know: the approved readers and users of the thing, minus whoever is barred from it. */
export function inScope({ holder, copy }: Meeting): boolean {
  return (
    copy.scope.some((token) => holder.tokens.includes(token)) &&
    !copy.barred.some((token) => holder.tokens.includes(token))
  );
}

/** What must hold of him whenever it is his turn: papers, level, scope, list, post. Asked when a list of readers or bearers is drawn up. */
export function knowingRules<A extends Circumstances>(pick: Picker<A>): Rule<A>[] {
  const name = (ask: A) => ({ name: pick(ask).holder.name });
  const facts = (ask: A) => ({ person: pick(ask).holder.id, carrier: pick(ask).copy.id });
  const matter = ({ copy }: Meeting): Matter => ({ level: levelOf(copy.level), regime: copy.regime });
  const state = (met: Meeting) => isStateSecret(matter(met));
  const reaches = ({ holder, copy }: Meeting) => holder.grade_clearance >= copy.level;
  const levels = (ask: A) => ({ ...name(ask), level: levelNames[levelOf(pick(ask).copy.level)] });
  return [
    ...readyRules<A>((ask) => ({ person: pick(ask).holder, matter: matter(pick(ask)) })).map((rule) => ({
      ...rule,
      facts,
    })),
    {
      id: 'in-scope',
      clause: 'CARRIER-009',
      kind: 'denied',
      broken: (ask) => !inScope(pick(ask)),
      says: (ask) => say('out-of-scope', name(ask)),
      remedy: () => say('out-of-scope.remedy'),
      facts,
    },
    {
      id: 'graded',
      clause: 'PEOPLE-001',
      kind: 'denied',
      broken: (ask) => state(pick(ask)) && !reaches(pick(ask)),
      says: (ask) => say('grade-too-low', levels(ask)),
      remedy: () => say('grade-too-low.remedy'),
      facts,
    },
    {
      // What is no state secret has no grades behind it, but still only those entitled to it.
      id: 'entitled',
      clause: 'SYSTEM-004',
      kind: 'denied',
      broken: (ask) => {
        const met = pick(ask);
        return !state(met) && (!reaches(met) || (!isClassified(levelOf(met.copy.level)) && !inScope(met)));
      },
      says: (ask) => say(reaches(pick(ask)) ? 'out-of-scope' : 'not-entitled', levels(ask)),
      remedy: (ask) => say(reaches(pick(ask)) ? 'out-of-scope.remedy' : 'not-entitled.remedy'),
      facts,
    },
    {
      id: 'in-post',
      clause: 'PEOPLE-013',
      kind: 'denied',
      broken: (ask) => ['leaving', 'left'].includes(pick(ask).holder.state),
      says: (ask) => {
        const { holder } = pick(ask);
        return holder.cooling_until
          ? say('cooling-off', { ...name(ask), date: holder.cooling_until })
          : say('left-post', name(ask));
      },
      remedy: () => say('left-post.remedy'),
      facts,
    },
    {
      ...designatedRule<A>(
        (ask) => pick(ask).holder.designated,
        (ask) => pick(ask).holder.name,
        'holder-designated',
      ),
      facts,
    },
  ];
}

/** May this person hold this copy now? */
export function holderRules<A extends Circumstances>(pick: Picker<A>): Rule<A>[] {
  const name = (ask: A) => ({ name: pick(ask).holder.name });
  const facts = (ask: A) => ({ person: pick(ask).holder.id, carrier: pick(ask).copy.id });
  return [
    ...knowingRules(pick),
    {
      id: 'nothing-overdue',
      clause: 'CARRIER-013',
      kind: 'state',
      broken: (ask) => pick(ask).holder.blocked.includes('receive'),
      says: (ask) => say('overdue-reading', name(ask)),
      remedy: () => say('overdue-reading.remedy'),
      facts,
    },
  ];
}
