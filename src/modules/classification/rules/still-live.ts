import { isClassified, levelNames } from '#kernel/label.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import type { Text } from '#kernel/text.ts';
import type { Document } from '#modules/documents/index.ts';
import { say } from '../phrases/change.ts';

interface Ended {
  readonly document: Pick<Document, 'status' | 'expires_on'>;
  readonly level: LevelId;
  readonly today: string;
}

/** Why a paper is no live secret: it never was one, somebody declassified it, or its period is over. */
export function whyNotLive({
  document: { status, expires_on },
  level,
  today,
}: Ended): 'never' | 'over' | 'declassified' {
  if (status !== 'declassified' && !isClassified(level)) return 'never';
  return expires_on !== null && expires_on <= today ? 'over' : 'declassified';
}

export function saysNotLive(ended: Ended): Text {
  const why = whyNotLive(ended);
  if (why === 'never') return say('not-secret', { level: levelNames[ended.level] });
  return why === 'over' ? say('not-live', { date: ended.document.expires_on ?? '' }) : say('declassified-already');
}

export function remedyNotLive(ended: Ended): Text {
  return say(whyNotLive(ended) === 'never' ? 'not-secret.remedy' : 'not-live.remedy');
}
