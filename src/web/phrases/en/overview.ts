/** The overview of the unit. */
export const overview = {
  'overview.lead': 'as of {at}; each figure opens its register',
  'overview.late': 'Late, by department',
  'overview.none': 'nothing',
  'overview.clauses': 'How {count} rules run',
  'overview.perSquare': 'a square for each, by kind of work',
  'overview.coming': 'Due in the next 90 days',
  'overview.week': '{from} to {to}: {title} {count}',
};
