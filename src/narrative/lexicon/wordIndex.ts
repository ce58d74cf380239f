import { usesOf } from "../tokens/figureWords";
import { FIRST_OTHER, isDigit, SMALL } from "./letters";

/** So many words that no lexicon has are kept with a number of their own; any more are cut out of their text. */
const MOST_MET = 20_000;

/** How many small letters of the English alphabet one key holds, with five bits for each. */
export const KEYED = 6;
/** The cells of a slot: both keys of its word, the word's number, and what it may be to a figure. */
const CELLS = 4;
const SECOND_KEY = 1;
const FOUND = 2;
const USES = 3;

/**
 * Words by their letters, each with a number, so that the words of a text are found without being cut out of it. A word
 * of up to twelve letters of the English alphabet is two keys that hold all its letters, so that no two words have the
 * same keys. Open addressing: it stands in the slot that its keys give, or in the next that is free. Any other word is
 * found as a whole. A word that is met and not known gets a number too, so that it is cut out of a text once only.
 */
export class WordIndex {
  readonly #words: string[] = [""];
  readonly #uses: number[] = [0];
  readonly #whole = new Map<string, number>();
  #cells = new Int32Array(256 * CELLS);
  #keyed = 0;
  /** The numbers of the words that are one unit of the English keyboard long, by that unit. */
  readonly #single = new Int32Array(FIRST_OTHER);
  /** The numbers of the words that are one or two digits, by what they count and ten more where there are two. */
  readonly #counts = new Int32Array(110);
  /** How long the numbers in phrases are, each length a bit: `q 1`, `over 12 months`. */
  #numbers = 0;
  #met = 0;

  /** The number of a word in small letters, from 1; it gets the next where it has none. */
  add(word: string): number {
    const known = this.#whole.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    const uses = usesOf(word);
    this.#uses.push(uses);
    this.#whole.set(word, number);
    if (word.length === 1 && word.charCodeAt(0) < FIRST_OTHER) this.#single[word.charCodeAt(0)] = number;
    if (isDigit(word.charCodeAt(0))) {
      if (/^\d\d?$/.test(word)) this.#counts[Number(word) + (word.length === 1 ? 0 : 10)] = number;
      else this.#numbers |= 1 << Math.min(word.length, 31);
    }
    const [first, second] = keysOf(word);
    if (first === 0) return number;
    this.#keyed += 1;
    if (this.#keyed * 2 * CELLS > this.#cells.length) this.#makeRoom();
    this.#place(first, second, number, uses);
    return number;
  }

  #makeRoom(): void {
    const before = this.#cells;
    this.#cells = new Int32Array(before.length * 2);
    for (let cell = 0; cell < before.length; cell += CELLS) {
      const number = before[cell + FOUND] ?? 0;
      if (number !== 0)
        this.#place(before[cell] ?? 0, before[cell + SECOND_KEY] ?? 0, number, before[cell + USES] ?? 0);
    }
  }

  #place(first: number, second: number, number: number, uses: number): void {
    const cells = this.#cells;
    let cell = cellOf(first, second, cells.length);
    while (cells[cell + FOUND] !== 0) cell = (cell + CELLS) & (cells.length - 1);
    cells[cell] = first;
    cells[cell + SECOND_KEY] = second;
    cells[cell + FOUND] = number;
    cells[cell + USES] = uses;
  }

  /** The cell of the word that has these keys; -1 where it is none that is known. */
  cellOf(first: number, second: number): number {
    const cells = this.#cells;
    const last = cells.length - 1;
    for (let cell = cellOf(first, second, cells.length); ; cell = (cell + CELLS) & last) {
      const number = cells[cell + FOUND] ?? 0;
      if (number === 0) return -1;
      if (cells[cell] === first && cells[cell + SECOND_KEY] === second) return cell;
    }
  }

  /** The number of the word in a cell. */
  numberIn(cell: number): number {
    return this.#cells[cell + FOUND] ?? 0;
  }

  /** What the word in a cell may be, as bits. */
  usesIn(cell: number): number {
    return this.#cells[cell + USES] ?? 0;
  }

  /** The number of a word or mark; 0 where it is none that is known. */
  find(word: string): number {
    return this.#whole.get(word) ?? 0;
  }

  /** The number of a word of one or two digits; 0 where it is none that is known. */
  count(digits: number, many: 1 | 2): number {
    return this.#counts[many === 1 ? digits : digits + 10] ?? 0;
  }

  /** Whether any longer word that is known is a number with so many digits and marks. */
  hasNumber(length: number): boolean {
    return (this.#numbers & (1 << Math.min(length, 31))) !== 0;
  }

  /** The number of a mark of one unit of the English keyboard; 0 where it has none. */
  single(unit: number): number {
    return this.#single[unit] ?? 0;
  }

  /** The number that a word which is not known gets; 0 where too many have been met. */
  meet(word: string): number {
    if (this.#met >= MOST_MET) return 0;
    this.#met += 1;
    return this.add(word);
  }

  /** What the word of a number may be, as bits. */
  uses(number: number): number {
    return this.#uses[number] ?? 0;
  }

  /** Adds what a word may be. */
  addUse(number: number, use: number): void {
    const uses = this.uses(number) | use;
    this.#uses[number] = uses;
    const [first, second] = keysOf(this.word(number));
    if (first === 0) return;
    const cells = this.#cells;
    let cell = cellOf(first, second, cells.length);
    while (cells[cell + FOUND] !== number) cell = (cell + CELLS) & (cells.length - 1);
    cells[cell + USES] = uses;
  }

  /** The word of a number. */
  word(number: number): string {
    return this.#words[number] ?? "";
  }
}

function cellOf(first: number, second: number, length: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) << 2) & (length - 1);
}

/** A key with one letter more. */
export function withLetter(key: number, small: number): number {
  return (key << 5) | (small & 31);
}

/** The keys of a word; noughts where it has more than twelve letters, or any that is not of the English alphabet. */
function keysOf(word: string): readonly [first: number, second: number] {
  if (word.length === 0 || word.length > 2 * KEYED) return [0, 0];
  const keys: [number, number] = [0, 0];
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= FIRST_OTHER || SMALL[code] !== code) return [0, 0];
    const which = at < KEYED ? 0 : 1;
    keys[which] = withLetter(keys[which], code);
  }
  return keys;
}
