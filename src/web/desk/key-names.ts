/** The keys of the desk, in the order in which the legend shows them. */
export const deskKeys = ['Ctrl+Enter', 'Escape', 'F4', 'Ctrl+Z', 'F6', 'F10', 'F8', 'F9'] as const;
export type DeskKey = (typeof deskKeys)[number];
