/** Why a process was ended, or ended, without having done its work. */
export type Why = 'memory' | 'time' | 'cancelled' | 'broken';

export class ApartEnded extends Error {
  readonly why: Why;
  constructor(why: Why, said?: string) {
    super(`a process that reads a file ended: ${why}${said ? `\n${said}` : ''}`);
    this.why = why;
  }
}
