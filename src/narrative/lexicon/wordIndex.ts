/**
 * Words by their letters, each with a number, so that the words of a text are found without being cut out of it. Open
 * addressing: a word stands in the slot that its hash gives, or in the next that is free.
 */
export class WordIndex {
  readonly #words: string[] = [""];
  #slots = new Int32Array(64);

  /** The number of a word, from 1; it gets the next where it has none. */
  add(word: string): number {
    const known = this.find(word, 0, word.length, hashOf(word));
    if (known !== 0) return known;
    const number = this.#words.push(word) - 1;
    if (this.#words.length * 4 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 4);
      for (let each = 1; each < this.#words.length; each += 1) this.#place(each);
    } else this.#place(number);
    return number;
  }

  #place(number: number): void {
    const last = this.#slots.length - 1;
    let slot = hashOf(this.#words[number] ?? "") & last;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
    this.#slots[slot] = number;
  }

  /**
   * The number of the word that stands in a text, in small letters or capitals; 0 where it is none that is known.
   *
   * @param hash The hash of its letters, from `hashed`.
   */
  find(text: string, from: number, to: number, hash: number): number {
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0) return 0;
      const word = this.#words[number] ?? "";
      if (word.length === to - from && isAt(text, from, word)) return number;
    }
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

/** The code of a letter of the English alphabet as a small letter; any other code as it is. */
export function smallCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function hashOf(word: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at += 1) hash = hashed(hash, smallCode(word.charCodeAt(at)));
  return hash;
}

function isAt(text: string, from: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (smallCode(text.charCodeAt(from + at)) !== word.charCodeAt(at)) return false;
  return true;
}
