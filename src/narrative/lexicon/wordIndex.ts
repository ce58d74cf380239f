import { FIRST_OTHER, smallCode } from "./letters";

/** So many words that no lexicon has are kept with a number of their own; any more are cut out of their text. */
const MOST_MET = 20_000;

/**
 * Words by their letters, each with a number, so that the words of a text are found without being cut out of it. Open
 * addressing: a word stands in the slot that its hash gives, or in the next that is free. A word that is met and not
 * known gets a number too, so that it is cut out of a text once only.
 */
export class WordIndex {
  readonly #words: string[] = [""];
  /** The letters of every word, one after the other, and where those of each begin. */
  #letters = new Uint16Array(1024);
  #begins = new Int32Array(128);
  #slots = new Int32Array(256);
  /** The numbers of the words that are one unit of the English keyboard long, by that unit. */
  readonly #single = new Int32Array(FIRST_OTHER);
  #met = 0;

  /** The number of a word, from 1; it gets the next where it has none. */
  add(word: string): number {
    const known = this.find(word);
    if (known !== 0) return known;
    const number = this.#words.push(word) - 1;
    this.#keepLetters(number, word);
    if (word.length === 1 && word.charCodeAt(0) < FIRST_OTHER) this.#single[word.charCodeAt(0)] = number;
    if (this.#words.length * 4 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 4);
      for (let each = 1; each < this.#words.length; each += 1) this.#place(each);
    } else this.#place(number);
    return number;
  }

  #keepLetters(number: number, word: string): void {
    const begin = this.#begins[number] ?? 0;
    const end = begin + word.length;
    while (end > this.#letters.length) this.#letters = longer(this.#letters, Uint16Array);
    while (number + 1 >= this.#begins.length) this.#begins = longer(this.#begins, Int32Array);
    for (let at = 0; at < word.length; at += 1) this.#letters[begin + at] = word.charCodeAt(at);
    this.#begins[number + 1] = end;
  }

  #place(number: number): void {
    const last = this.#slots.length - 1;
    let slot = hashOf(this.#words[number] ?? "") & last;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
    this.#slots[slot] = number;
  }

  /** The number of a word in small letters; 0 where it is none that is known. */
  find(word: string): number {
    const codes = new Uint16Array(word.length);
    for (let at = 0; at < word.length; at += 1) codes[at] = word.charCodeAt(at);
    return this.findIn(codes, 0, word.length, hashOf(word));
  }

  /**
   * The number of the word that stands in a text, in small letters or capitals; 0 where it is none that is known.
   *
   * @param codes The units of the text.
   * @param hash The hash of the word's letters, from `hashed`.
   */
  findIn(codes: Uint16Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const begins = this.#begins;
    const letters = this.#letters;
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = slots[slot] ?? 0;
      if (number === 0) return 0;
      const begin = begins[number] ?? 0;
      if ((begins[number + 1] ?? 0) - begin !== to - from) continue;
      let at = from;
      while (at < to && smallCode(codes[at] ?? 0) === letters[begin + at - from]) at += 1;
      if (at === to) return number;
    }
  }

  /** The number of a mark of one unit; 0 where it has none. */
  single(code: number): number {
    return code < FIRST_OTHER ? (this.#single[code] ?? 0) : 0;
  }

  /** The number that a word which is not known gets; 0 where too many have been met. */
  meet(word: string): number {
    if (this.#met >= MOST_MET) return 0;
    this.#met += 1;
    return this.add(word);
  }

  /** The word of a number. */
  word(number: number): string {
    return this.#words[number] ?? "";
  }
}

/** Where the hash of a word starts. */
export const EMPTY_HASH = 7;

/** The hash of a word with one letter more; the letter's code as a small letter. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The hash of a word in small letters. */
export function hashOf(word: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at += 1) hash = hashed(hash, smallCode(word.charCodeAt(at)));
  return hash;
}

function longer<Kept extends Uint16Array | Int32Array>(kept: Kept, As: new (length: number) => Kept): Kept {
  const more = new As(kept.length * 2);
  more.set(kept);
  return more;
}
