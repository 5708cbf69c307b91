import type { modules as zh } from '../zh/modules.ts';

export const modules = {
  'module.organization': 'Organisation',
  'module.classification': 'Classification',
  'module.carriers': 'Carriers',
  'module.archives': 'Archives',
  'module.people': 'People',
  'module.devices': 'Devices and media',
  'module.sites': 'Key places',
  'module.publication': 'Publication review',
  'module.meetings': 'Meetings',
  'module.foreign': 'Foreign affairs',
  'module.seals': 'Seals',
  'module.petitions': 'Petitions',
  'module.company': 'Company secrets',
  'module.inspections': 'Inspections',
  'module.incidents': 'Incidents',
  'module.rewards': 'Rewards and sanctions',
  'module.conduct': 'Conduct',
  'module.system': 'System',
  'module.cases': 'Approvals',
  'module.evidence': 'Evidence',
} as const satisfies Record<keyof typeof zh, string>;
