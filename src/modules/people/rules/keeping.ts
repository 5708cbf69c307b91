/** What is in a person's keeping by name, and passes on with a successor only. */
export interface Keeping {
  readonly seals: readonly string[];
  /** Key places and archive repositories, whose daily check he owes: the others may be without a head. */
  readonly places: readonly string[];
  /** The rank of the highest state secret out to him or in his keeping; nought where there is none. */
  readonly level: number;
  /** Classified media: which ones whoever asks need not know. */
  readonly media: boolean;
  /** Copies are limited to him by name whose originals he may know by his department only. */
  readonly copies: boolean;
  /** The last of the registry on the list of those who handle top secret, while there is any (CARRIER-050). */
  readonly lastListed: boolean;
}
