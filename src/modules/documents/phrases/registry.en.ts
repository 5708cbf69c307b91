/** What stands against acts that only the registry does. */
export const en = {
  'registry-only':
    'Only designated registry or secrecy staff receive, dispatch, register, keep, transmit and hand over classified carriers.',
  'registry-only.remedy': 'Ask the registry clerk or the secrecy officer to do it.',
  'opener-only': 'Only designated registry or secrecy staff open and register incoming mail.',
  'opener-only.remedy': 'Hand the mail to the registry clerk.',
  'not-designated': 'Such a carrier passes only through persons on the top-secret list, and {name} is not on it.',
  'not-designated.remedy': 'Let a listed person do it, or have the secrecy office put this person on the list first.',
  'not-cleared': 'The clearance of {name} is below the level of the document ({level}).',
  'not-cleared.remedy': 'Let a registry clerk with sufficient clearance do it.',
} as const;
