/** Something that was looked at and found in order, in words: a board may see what was checked, too. */
export interface Passed {
  readonly statement: string;
}
