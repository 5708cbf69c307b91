/** The process that serves ended by itself, or was killed: so does whoever started it, as it did. */
export class ServingEnded extends Error {
  readonly exitCode: number;
  constructor(exitCode: number) {
    super(`the process that serves ended with ${exitCode}`);
    this.exitCode = exitCode;
  }
}
