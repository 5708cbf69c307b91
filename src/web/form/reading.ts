import { createContext } from 'react';
import type { SigningText } from '#kernel/signing.ts';
import type { FormField, FormValues } from './fields.ts';

/** What is known of the act a form is for, as far as this person may have it. */
export const FormFacts = createContext<object | null>(null);

/** The text a field shows: the fact it begins with. */
export function textOf({ schema }: FormField, facts: object | null): SigningText | null {
  const found: unknown = Object.entries(facts ?? {}).find(([name]) => name === schema['x-begins'])?.[1];
  return typeof found === 'object' && found !== null && 'digest' in found ? (found as SigningText) : null;
}

/** Texts that were shown are named when the form is sent, so that nobody signs another. */
export function textsShown(fields: readonly FormField[], facts: object | null): FormValues {
  const shown = fields.flatMap((field) => {
    const text = field.widget === 'reading' ? textOf(field, facts) : null;
    return text === null ? [] : [[field.key, text.digest] as const];
  });
  return Object.fromEntries(shown);
}
