/** Who may know of a medium: the registry, who looks after machines, and its keeper. */
export function scopeOf(keeper: string): string[] {
  return ['duty:registry', 'r:it_dept', `p:${keeper}`];
}
