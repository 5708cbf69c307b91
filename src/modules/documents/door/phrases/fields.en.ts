/** Fields of the carriers module's forms. */
export const en = {
  document: 'Document',
  carrier: 'Carrier',
  level: 'Level',
  regime: 'Kind of secret',
  'regime.state': 'state secret',
  'regime.group': 'group secret',
  'regime.company': 'company secret',
  'regime.own': 'neither state nor trade secret',
  period: 'Period of secrecy',
  kind: 'Kind of carrier',
  scope: 'Who needs to know',
  pages: 'Pages (each copy)',
  place: 'Kept in',
} as const;
