import type { CarrierKind } from '#kernel/generated/clauses.ts';
import { type Settings, setting } from '#kernel/parameter.ts';

/** What a carrier is made of, as far as destroying it goes (CARRIER-065). */
export type Medium = 'paper' | 'electromagnetic' | 'optical';

const unlikePaper: Partial<Record<CarrierKind, readonly Medium[]>> = {
  optical_disc: ['optical'],
  electromagnetic_medium: ['electromagnetic'],
  backup_medium: ['electromagnetic'],
  electronic_document: ['electromagnetic'],
  recording: ['electromagnetic', 'optical'],
  audio_visual: ['paper', 'electromagnetic', 'optical'],
  classified_item: ['electromagnetic'],
};

export function mediaOf(kind: CarrierKind): readonly Medium[] {
  return unlikePaper[kind] ?? ['paper'];
}

export function isPaper(kind: CarrierKind): boolean {
  return mediaOf(kind).includes('paper');
}

/** Methods that make what is on this carrier irrecoverable, whatever of these it is made of. */
export function methodsFor(kind: CarrierKind, settings: Settings): readonly string[] {
  const of = {
    paper: setting(settings, 'CARRIER-065.methods_paper'),
    electromagnetic: setting(settings, 'CARRIER-065.methods_electromagnetic'),
    optical: setting(settings, 'CARRIER-065.methods_optical'),
  };
  const [first, ...others] = mediaOf(kind).map((medium): readonly string[] => of[medium]);
  return (first ?? []).filter((method) => others.every((one) => one.includes(method)));
}
