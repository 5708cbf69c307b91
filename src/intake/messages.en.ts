import type { zh } from './messages.zh.ts';

export const en: Readonly<Record<keyof typeof zh, string>> = {
  file_empty: 'The file is empty.',
  file_too_large: 'The file is larger than {mib} MiB and was not read. Split it by year and import the parts.',
  file_unpacks_too_large:
    'The file unpacks to more than is allowed; reading was stopped and nothing was used. Save a workbook that holds only the ledger.',
  file_too_many_parts: 'The file consists of more than {parts} parts and was not read. Make sure where it comes from.',
  file_too_many_cells:
    'The sheet is too large (more than {cells} cells, or too many columns) and was not read. Remove what is not part of the ledger.',
  file_not_what_it_claims:
    'The name says .{extension}, but the content is {content}. Open it in a spreadsheet program, save it as .xlsx and import that.',
  file_kind_unsupported: '.{extension} files are not supported. Import .xlsx, .xls, .et or .csv.',
  file_encrypted:
    'The file needs a password to open and cannot be read. Remove the password on a classified computer and import it again.',
  file_damaged: 'The file is damaged or incomplete. Open it in a spreadsheet program, save it again and retry.',
  file_encoding_unknown: 'The text encoding was not recognised. Save it as CSV in UTF-8 or as .xlsx.',
  file_marked:
    'Line {line} of "{sheet}" bears the state-secret mark "{mark}". This installation is not declared a classified system, so the file was not kept. Use unclassified short titles, put level and period into their own columns and upload it again.',
  cancelled: 'Cancelled; nothing was written.',

  not_item_total: 'A total line: not a data row, skipped.',
  not_item_heading: 'A repeated heading: not a data row, skipped.',
  not_item_note: 'A note, signature or section line: not a data row, skipped.',
  cell_error: 'The cell holds the error "{raw}"; its formula has no usable result.',
  title_missing: 'There is neither a title nor a number, so it cannot be told which item this is.',
  title_only_number: 'There is no title; the number "{number}" stands in for it. Add an unclassified short title.',

  level_missing:
    'The level is blank. Every official document is top secret, secret, confidential, internal or not classified.',
  level_unknown: 'The level "{raw}" is not known. Write 绝密, 机密, 秘密, 内部 or 无密.',
  level_ambiguous: '"{raw}" may mean any of {options} and is not guessed. Write the level as marked on the original.',
  level_several: '"{raw}" names several levels. Write the one marked on the original.',
  level_trade_secret:
    '"{raw}" marks a trade secret, not a state secret. Import it in a company ledger, or write the level.',
  level_spelled: 'The level "{raw}" is registered as {level}; check it against the original.',
  level_online: 'The level column says "{raw}"; registered as not classified.',
  level_declassified: 'Declassified; registered as internal, and not to be published without review.',

  period_missing:
    'No secrecy period; registered with the maximum for {level}, {years} years. Check it against the original.',
  period_missing_company: 'No secrecy period. Give years, or permanent, long or short.',
  period_unreadable:
    'The secrecy period "{raw}" was not understood. Give years, a declassification date or a condition.',
  period_over_ceiling:
    'The period {raw} is over the lawful maximum for {level}, {max} years. Check it against the original.',
  period_conflict:
    'The period in the level column ("{inside}") and in the period column ("{raw}") differ. Write the one marked on the original.',
  period_long:
    'Only secrets of a company last “{raw}”; a state secret of level {level} never does. Give the years, the date or the condition that its paper or the body that classified it gives.',
  period_short:
    'State secrets have no period "{raw}"; registered with the maximum for {level}, {years} years. Review it.',
  period_year_only: 'The declassification date is only a year ("{raw}"); registered as 31 December.',
  level_unpledged:
    'The person who imports has no secrecy pledge in force and handles nothing of this level ({level}). Sign it and judge again.',
  level_untrained:
    'The person who imports has not passed the pre-post training and handles nothing of this level ({level}). Record it and judge again.',
  level_not_cleared:
    'This level ({level}) is above the clearance of the person who imports. Somebody of the registry with that clearance must import it.',
  level_not_designated:
    'This level ({level}) is registered only by persons on the top-secret list. Somebody on the list must import it.',
  period_over:
    'The period ended on {date}; it is entered with its label as over when entered, and only somebody with authority declassifies it.',
  period_not_for_level: '{level} carries no state-secret period; "{raw}" was not used.',

  count_unreadable: 'The number of copies "{raw}" was not understood. Write a figure.',
  count_zero: 'The number of copies is "{raw}": there is nothing to register.',
  count_too_large: 'The number of copies "{raw}" is too large. Check it.',
  count_missing: 'No number of copies; registered as 1.',
  count_mismatch: '{copies} copies are stated but {listed} copy numbers are listed. Count them before registering.',
  pages_unreadable: 'The number of pages "{raw}" was not understood and not used.',

  number_missing: 'No document number; the register will assign one.',
  number_lost_digits:
    'The number "{raw}" was stored as a figure and has lost its last digits. Make the column text and enter it again.',
  number_became_date:
    'The number "{raw}" was turned into a date by the spreadsheet program. Make the column text and enter it again.',

  copy_no_became_date:
    'The copy number was turned into the date {raw} (perhaps from a range such as 1-5). Make the column text and enter it again.',
  copy_no_unreadable: 'The copy number "{raw}" was not understood.',
  copy_no_reversed: 'The copy numbers "{raw}" run backwards.',
  copy_no_too_many: 'The copy numbers "{raw}" are more than {max} in one line. Use several lines.',
  copy_no_repeated: 'In the copy numbers "{raw}", {copy} stands twice.',
  copy_no_of: 'The copy number "{raw}" is read as copy {copy} of {total}.',

  date_unreadable: '{field} "{raw}" is not a date.',
  date_two_digit_year: '{field} "{raw}" has a two-digit year. Write four digits.',
  date_impossible: '{field} "{raw}" does not exist.',
  date_month_only: '{field} "{raw}" has no day; registered as the first of the month.',
  date_year_borrowed: '{field} "{raw}" has no year; registered in {year}.',
  date_serial: '{field} "{raw}" is a spreadsheet serial; registered as {date}.',
  date_unix: '{field} "{raw}" is a time stamp in seconds; registered as {date}, Beijing time.',
  date_future: '{field} {raw} is later than today. Check it.',
  date_too_old: '{field} {raw} is too early. Check it.',
  date_dropped: '{field} "{raw}" was not understood and not used.',
  due_before_received: 'The return date {due} is before the date received {received}.',
  due_passed: 'The return date {due} has passed; it is overdue from the moment of import.',

  name_damaged: 'The name "{raw}" has missing or garbled characters and matches nobody.',
  name_private_char: 'The name "{raw}" has a user-defined character, kept as it is. Check it.',
  holder_unknown: '"{name}" is not in the list of persons; the carrier is registered in the registry for now.',
  holder_ambiguous:
    '"{name}" is {count} persons in the list ({departments}) and is not guessed; the carrier is registered in the registry for now.',
  holder_other_department:
    '"{name}" belongs to {known}, the line says {written}; the carrier is registered in the registry for now.',
  holder_several: '"{raw}" is several persons; one copy has one holder. Registered in the registry for now.',
  holder_missing: 'The state is {state} but no holder is named; the carrier is registered in the registry for now.',
  department_unknown: 'There is no department "{raw}".',
  id_lost_digits:
    'The identity number "{raw}" was stored as a figure and has lost its last digits; it identifies nobody.',
  id_unreadable: 'The identity number has the wrong length or characters; it identifies nobody.',
  id_checksum: 'The check digit of the identity number is wrong; it identifies nobody.',
  id_15_converted: 'The 15-digit identity number was converted to 18 digits.',
  id_mismatch:
    'The identity number and the name "{name}" are different persons in the list; the carrier is registered in the registry for now.',

  kind_unknown: 'The kind of carrier "{raw}" is not known; registered as a paper document.',
  state_unknown: 'The state "{raw}" is not known; registered in the registry for now.',
  state_destroyed: 'Destroyed; registered as history only.',
  state_archived: 'Archived; registered in the archive.',
  state_sent: 'Handed over ({raw}); registered as whereabouts only.',
  state_missing: 'The state is "{raw}"; registered as missing.',
  state_pending: 'The approval for "{raw}" must be asked for again in this system.',

  same_registered: 'Already registered with the same content; not registered again.',
  same_as_line: 'Repeats line {line} of "{sheet}"; registered once.',
  against_rule: '{says} {remedy}',
  issuer_ourselves:
    'This unit has no power to classify such a secret (no authorisation for the level, or no regulation on secrets of a company), so the paper is registered and protected as one not lawfully decided: the unit does not change or declassify it, nor does it end by itself. Submit it to the competent body, or record the authorisation first.',
  known_differs: 'The number is registered already, but its {what} differs (registered as "{known}"). Check first.',
  known_partly: 'Copies {copies} are registered already; only the others are added.',
  document_differs: 'Same number as line {line} of "{sheet}", but its {what} differs ("{other}").',
  copy_twice: 'Copy {copy} stands in line {line} of "{sheet}" already; one copy cannot be registered twice.',
  copy_two_holders: 'Copy {copy} is held by "{other}" in line {line} of "{sheet}"; one copy is in one hand.',

  result_taken: 'taken',
  result_noted: 'taken with a note',
  result_refused: 'refused',
  result_same: 'unchanged',
  reason_clause: '{says} ({clause})',
  result_line: '{result} (line {line} before)',
  column_result: 'Result',
  column_reason: 'Reason',
  word_title: 'title',
  word_level: 'level',
  word_period: 'period',
};
