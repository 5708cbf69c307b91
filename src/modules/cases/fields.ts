import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from './phrases.ts';

export const caseInput = z
  .string()
  .min(1)
  .meta(shown(say('field.case'), { widget: 'case' }));

/** Named in the act itself, so that the page may ask beforehand whether anybody may be. */
export const personInput = z
  .string()
  .min(1)
  .max(64)
  .optional()
  .meta(shown(say('field.person'), { widget: 'person' }));

export const opinionInput = z
  .string()
  .max(2000)
  .optional()
  .meta(shown(say('field.opinion')));
