/** The key was destroyed, and with it whatever it had sealed: final. */
export class KeyDestroyed extends Error {
  override name = 'KeyDestroyed';
  readonly ref: string;
  constructor(ref: string) {
    super(`the key ${ref} was destroyed`);
    this.ref = ref;
  }
}

/** What was read is not what was written here: changed, cut short, put in another place, or a key that is no longer whole. */
export class KeyDamaged extends Error {
  override name = 'KeyDamaged';
  readonly what: string;
  constructor(what: string, cause?: unknown) {
    super(`${what} is damaged`, { cause });
    this.what = what;
  }
}

/** The master key is not in memory: its shares were not given yet. */
export class KeysSealed extends Error {
  override name = 'KeysSealed';
  constructor() {
    super('the keys are sealed');
  }
}
