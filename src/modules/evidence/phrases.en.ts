import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './phrases.zh.ts';

export const en = {
  title: 'Evidence',
  submit: 'Hand in evidence',
  'submit.help':
    'Hands in an outside approval, letter or other evidence for a request, a document, a person or a finding: as a file, or as a note of the paper. Letters and receipts of an incident belong to none of the four.',
  read: 'Read evidence',
  'field.case': 'For the request',
  'field.document': 'For the document',
  'field.person': 'For the person',
  'field.finding': 'For the finding',
  'field.sender': 'Sender',
  'field.document_no': 'Number',
  'field.dated': 'Date of the letter',
  'field.pages': 'Pages',
  'field.shelf_place': 'Shelf place',
  'field.seen_by': 'Seen by',
  'field.seen_by.help': 'Those who saw the paper with their own eyes, two at least.',
  'field.file': 'File',
  'field.file.help':
    'Content of a state secret is stored only on a system declared for its level; elsewhere only the paper is noted.',
  'field.shows_no_secret': 'I declare that the file shows nothing of a state secret',
  'field.shows_no_secret.help':
    'For example a signature page without a title, or a photo of a room; who declares it answers for it.',
  'field.machine': 'Classified machine that holds the electronic copy',
  'field.file_sha256': 'SHA-256 of the electronic copy',
  'field.evidence': 'Evidence',
  'one-record': 'A piece of evidence belongs to one request, document, person or finding.',
  'one-record.remedy': 'Fill in one of them; hand it in again for each further one.',
  'record-first': 'It is not known yet what the evidence belongs to, so no file is stored.',
  'record-first.remedy':
    'Choose the request or document first, or note the paper only, or declare that the file shows nothing of a state secret.',
  paper: 'Evidence without a file needs: {fields}.',
  'paper.remedy': 'Enter what the paper shows, and two people who saw it with their own eyes.',
  witnesses: 'Whoever saw the paper must be an active member of the unit.',
  'witnesses.remedy': 'Have active staff look at the paper and name them.',
  machine:
    'A SHA-256 is typed only where the electronic copy lies on a declared classified machine, which is then named.',
  'machine.remedy': 'Name the machine and the SHA-256, or leave both empty.',
  register: 'Evidence',
  'column.at': 'Handed in at',
  'column.by': 'Handed in by',
  'column.kind': 'Form',
  'column.about': 'Belongs to',
  'kind.file': 'file',
  'kind.paper': 'paper',
  'record.case': 'request',
  'record.document': 'document',
  'record.person': 'person',
  'record.finding': 'finding',
  'alert.altered_evidence': 'A file of evidence is not what was stored and is withheld',
} satisfies PhraseBook<keyof typeof zh>;
