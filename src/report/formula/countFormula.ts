/**
 * A formula that counts the cells of a column with one of some words, in whatever letters.
 *
 * @param column Its address.
 * @example
 * countFormula("K5:K9", ["Not rated", "On hold?"]) //=> 'COUNTIF(K5:K9,"Not rated")+COUNTIF(K5:K9,"On hold~?")'
 */
export function countFormula(column: string, words: readonly string[]): string {
  // COUNTIF tells no letters apart: of words that are the same to it, each cell would be counted twice.
  const plain = words.map((word) => word.toLowerCase());
  return words
    .filter((_, index) => plain.indexOf(plain[index] ?? "") === index)
    .map((word) => `COUNTIF(${column},"${countedWord(word)}")`)
    .join("+");
}

/** COUNTIF takes no longer words. */
const LONGEST = 200;

/**
 * A word as COUNTIF looks for it: `*`, `?` and `~` mean something there, and so does what begins with `=`, `<` or `>`.
 * Source: Microsoft, "COUNTIF function".
 */
export function countedWord(word: string): string {
  const plain = word.slice(0, LONGEST).replace(/[~*?]/g, "~$&").replace(/"/g, '""');
  const whole = word.length > LONGEST ? `${plain}*` : plain;
  return /^[=<>]/.test(word) ? `=${whole}` : whole;
}
