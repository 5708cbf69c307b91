import { useRef } from 'react';

/** What a rule demanded stays marked once it is filled in; left empty again it is marked as long as a rule wants it. */
export function useDemanded(demands: readonly string[], input: object): readonly string[] {
  const kept = useRef<readonly string[]>([]);
  kept.current = [...new Set([...demands, ...kept.current.filter((field) => field in input)])];
  return kept.current;
}
