import { granted, type JourneyAsk, notOutgrown } from '../../rules/journey.ts';

export const rules = [...granted, notOutgrown<JourneyAsk>((ask) => ask)];
