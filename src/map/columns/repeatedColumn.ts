import { WholeNumbers } from "../figures/wholeNumbers";

/** A column of things of which a few come over and over: each is kept once, and every row has its number. */
export class RepeatedColumn<Thing> {
  private readonly codes = new WholeNumbers();
  private readonly codeOf = new Map<Thing, number>();
  private lastCode = -1;
  /** The different things, as they first came. */
  readonly different: Thing[] = [];

  get length(): number {
    return this.codes.length;
  }

  push(thing: Thing): void {
    // Most often the same as in the row above.
    if (this.lastCode < 0 || this.different[this.lastCode] !== thing) this.lastCode = this.codeFor(thing);
    this.codes.push(this.lastCode);
  }

  private codeFor(thing: Thing): number {
    const code = this.codeOf.get(thing);
    if (code !== undefined) return code;
    this.codeOf.set(thing, this.different.length);
    return this.different.push(thing) - 1;
  }

  /** Gives back the room that was kept for more rows. */
  trim(): void {
    this.codes.trim();
  }

  /** Place of a row's thing among the different ones. */
  code(row: number): number {
    return this.codes.at(row);
  }
}
