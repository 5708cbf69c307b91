/** What is not believed of an old ledger. */
export const en = {
  destroyed:
    'The old ledger says “{state}”. Destruction takes a list, an approval and two signatures; a line in a ledger is none of them.',
  'destroyed.remedy':
    'If the copy is still there, import it as kept and put it on a destruction list; if it is destroyed, leave the line out and keep the old ledger with its destruction lists.',
  archived: 'The old ledger says “{state}”, but no archivist has signed for the copy and its volume.',
  'archived.remedy':
    'If the copy is still in the registry, import it as kept and archive it with the archivist’s signature; if the archive has it, leave the line out and keep the old ledger.',
  sent: 'The old ledger says “{state}”. Whether the receiver is within the approved scope, by which channel and in whose hands it went is not told by a line.',
  'sent.remedy':
    'If the copy is still there, import it as kept and return or send it; if it is gone, leave the line out and keep the old ledger with the receipts.',
  carried:
    'The old ledger says “{state}”. Carrying out takes an approval and a record of bearer, time and measures; a line in a ledger is none of them.',
  'carried.remedy': 'Take the copy back first and import it as kept; if it must go out again, ask for it anew.',
  lost: 'The old ledger says “{state}”. A lost copy is searched for, an incident opened and reported; a line does not settle it.',
  'lost.remedy':
    'Open an incident and report it first; if the copy is found import it as kept, if not the incident settles it and the line is left out.',
  'counted-here':
    'This paper was counted and signed for in this register piece by piece; its copies and numbers are those received, and an old ledger adds none.',
  'counted-here.remedy':
    'If more have come, receive them as mail, counted and signed for by both sides; a copy of unknown origin goes to the secrecy office.',
  'received-since':
    'A paper of {came} is from after the register was opened ({opened}); it is counted and signed for on receipt and not brought in by an old ledger.',
  'received-since.remedy':
    'Receive it as mail; if the date was copied wrongly, correct the ledger and import it again.',
  'decided-since':
    'A secret of this unit of {came} is from after the register was opened ({opened}); it is proposed, agreed, reviewed and decided, and a line in a ledger is none of these.',
  'decided-undated':
    'The old ledger gives no date for this secret of the unit itself, so it does not show that it was decided before the register was opened.',
  'decided-since.remedy':
    'Draft it here and have it classified; if it was decided before, give its date in the ledger and import it again.',
  'own-printed': 'Of our own papers there are as many copies as were approved and printed; an old ledger adds none.',
  'own-printed.remedy':
    'If more are needed, have printing or copying approved; what was printed over goes to the secrecy office and is destroyed in due form.',
} as const;
