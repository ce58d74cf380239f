import { WholeNumbers } from "../figures/wholeNumbers";

/** A column of things of which a few come over and over: each is kept once, and every row has its number. */
export class RepeatedColumn<Thing> {
  private readonly codes = new WholeNumbers();
  private readonly codeOf = new Map<Thing, number>();
  /** The different things, as they first came. */
  readonly different: Thing[] = [];

  get length(): number {
    return this.codes.length;
  }

  push(thing: Thing): void {
    const code = this.codeOf.get(thing);
    if (code !== undefined) return this.codes.push(code);
    this.codeOf.set(thing, this.different.length);
    this.codes.push(this.different.length);
    this.different.push(thing);
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
