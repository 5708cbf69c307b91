import { pledgedIn } from '#kernel/pledge.ts';

/** What secret-involved personnel pledge for a year: what their own pledge says, and what all staff pledge with them. */
export const pledged = pledgedIn(
  ({ who, validity }) => (who === 'secret_person' || who === 'all_staff') && validity === 'year',
);
