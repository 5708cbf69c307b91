import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from './phrases.ts';

export const caseInput = z
  .string()
  .min(1)
  .meta(shown(say('field.case'), { widget: 'case' }));

export const opinionInput = z
  .string()
  .max(2000)
  .optional()
  .meta(shown(say('field.opinion')));
