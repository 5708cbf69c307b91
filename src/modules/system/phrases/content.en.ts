import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './content.zh.ts';

export const en = {
  store: 'Store text or attachment',
  'store.help': 'Stores a new version of a document’s text or attachment; what is not finalised may be replaced.',
  finalise: 'Finalise',
  'finalise.help': 'After this the content cannot be changed; a new version is stored instead.',
  remove: 'Remove unfinished text',
  'remove.help': 'Removes text or an attachment that is not final; what is final stays.',
  read: 'Read text',
  declare: 'Declare the system’s level',
  'declare.help':
    'Records the examination by which this installation may hold text of state secrets; without one it keeps register data only.',
  'alert.altered_file': 'A stored text or attachment is not what was stored and is withheld',
  'alert.site_declaration_over': 'The examination of the system has lapsed; it counts as undeclared',
  'field.document': 'Document',
  'field.body': 'Text or attachment',
  'field.level': 'Level of the system',
  'field.examination_document': 'Examination document',
  'field.approved_by': 'Approved by',
  'field.valid_until': 'Valid until',
  finalised: 'Version {version} is final and may not be changed or replaced.',
  'finalised.remedy': 'Store a new version.',
  'field.reason': 'Reason for the new version',
  'no-reason': 'Version {version} is final, so a new version needs its reason.',
  'no-reason.part': 'This document is final, so adding a part to it needs its reason.',
  'no-reason.remedy': 'Say why it is changed; the final version is kept.',
  'already-final': 'Version {version} is final already.',
  'already-final.remedy': 'Nothing to do; store a new version to change it.',
  'filmed.cipher': 'A cipher telegram is not copied, photographed or filmed, so no scan of it is stored.',
  'filmed.top-secret':
    'A top-secret paper of another body is not copied, photographed or filmed, so no scan of it is stored.',
  'filmed.remedy':
    'Register the paper only and read it in the registry; a top-secret copy that is needed is applied for piece by piece.',
  'not-editor':
    'Content of the unit’s own documents is stored by the department in charge or the registry, that of others’ documents by the registry only.',
  'not-editor.remedy': 'Ask the department in charge or the registry.',
  'declare-who': 'The level of the system is declared by the secrecy office head or the security administrator.',
  'declare-who.remedy': 'Ask the secrecy office.',
  'declare-missing': 'To declare the system’s level these are needed: {fields} (Secrecy Law, art. 30 and 31).',
  'declare-missing.remedy': 'Declare it on the examination document of the secrecy authority.',
  'declare.case': 'Declare the system’s level: {level}',
  'declare-other': 'The number entered is not that of the evidence ({no}).',
  'declare-other.remedy': 'Enter the number of the examination document and choose its evidence.',
} satisfies PhraseBook<keyof typeof zh>;
