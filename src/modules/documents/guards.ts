import { defineGuard } from '#kernel/guard.ts';
import { lawfulPeriod, ownPeriod } from '#kernel/period-rules.ts';
import { isLimited, isNamed, knownScope, namedCleared, namedReady, scopeRule } from '#kernel/scope.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import { periodSet, scopeWidened, type Widening } from './door/happenings.ts';

type Asked = Circumstances & Widening;

const levelOf = ({ matter }: Asked) => matter?.level ?? null;

export const widened = defineGuard(
  scopeWidened,
  [
    scopeRule<Asked>(
      (ask) => ({ level: levelOf(ask), scope: ask.added }),
      (token, { departments }) => (departments ? isLimited(token) : isNamed(token)),
    ),
    ...knownScope<Asked>(levelOf),
    ...namedReady<Asked>(({ matter }) => matter ?? null),
    ...namedCleared,
  ],
  { thing: ['document', 'carrier'] },
);

/** `taken`: from another body; `counted`: from the day of issue. */
export const lasts = defineGuard(periodSet, lawfulPeriod, { how: ['first', 'moved', 'counted', 'taken'] });
export const decidedPeriod = defineGuard(periodSet, ownPeriod, { how: ['first', 'moved'] });
