import { defineGuard } from '#kernel/guard.ts';
import { isLimited, isNamed, knownScope, namedJoins, namedReady, scopeRule } from '#kernel/scope.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import { scopeWidened, type Widening } from './door/happenings.ts';

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
    ...namedJoins,
  ],
  { thing: ['document', 'carrier'] },
);
