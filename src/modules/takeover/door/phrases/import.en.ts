/** Taking an old ledger into the register. */
export const en = {
  title: 'Import an old ledger',
  'refused-file': 'refused',
  help: 'Registers a ledger that was judged line by line; every line has its verdict before anything is written.',
  'field.import': 'Import',
  'field.run': 'Run',
  'not-judged': 'This ledger has not been judged to its end.',
  'not-judged.remedy': 'Confirm what the columns mean and import when every line has its verdict.',
  empty: 'There is no line to register.',
  'empty.remedy': 'Download the refused lines, correct them and import again.',
  changed:
    'The register changed after the file was judged (new entries, persons or settings), so the verdicts may be wrong.',
  'changed.remedy': 'Judge it again and look at the result once more.',
  busy: 'Another import is being worked on; please wait.',
  'no-file': 'No file was received.',
  'no-heading':
    'No heading was found: at least three known columns are needed, among them a number or title and the level.',
  interrupted: 'The work was interrupted; upload the file again.',
  'out-of-memory':
    '“{name}” needs more memory than a file may take, so it was not read. Make sure where it comes from; if it is a ledger, split it and import the parts.',
  'no-room': 'The server’s disk is full: the import was stopped. Import again once there is room.',
  'too-slow':
    '“{name}” took too long and was stopped. Make sure where it comes from; if it is a ledger, split it and import the parts.',
  unread: '“{name}” cannot be read.',
  'file-gone': 'The file was removed; upload it again.',
  'not-now': 'This step cannot be done now.',
  'held-back':
    'The rest is registered. What others registered meanwhile speaks of {count} of the documents, so they were held back and the file was judged again: look at the result before you confirm.',
  partly:
    '{says} {count} documents are registered, the others are not; go on, or upload the same ledger again: only the other lines are taken.',
  'stopped-partly':
    'The import was stopped: {count} documents are registered and stay so, the others are not. Upload the same ledger again and only the other lines are taken.',
  'judged-again':
    'The register changed after the file was judged. It was judged again: look at the result before you confirm.',
  'name-marked':
    'The file’s name bears the mark of a state secret this system must not hold, so the file was not kept (Secrecy Law, art. 30).',
  'name-marked.remedy': 'Give the file a name that gives nothing away and upload it again.',
  'bad-mapping': 'The columns cannot mean that: in one sheet a field belongs to one column only.',
} as const;
