/** The invented unit that is worked in. */
export const unit = 'kill';

/** Who acts in it; of the standard cast. */
export const people = ['clerk', 'clerk2', 'reader', 'drafter', 'head', 'leader'] as const;
export type Who = (typeof people)[number];
