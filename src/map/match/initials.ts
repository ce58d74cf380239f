import { plainLabel } from "./plainLabel";

/** Words that initials may pass over. */
const SMALL_WORDS: ReadonlySet<string> = new Set(["a", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"]);
/** Initials of more letters than this are a word. */
const MOST_LETTERS = 6;

/**
 * Whether letters are the initials of words that stand together in a text; small words may be passed over.
 *
 * @example
 * isInitialsOf("KSI", "Killed or seriously injured on the roads") //=> true
 * isInitialsOf("RTT", "Referral to treatment within 18 weeks") //=> true
 * isInitialsOf("DA", "Burglary") //=> false
 */
export function isInitialsOf(letters: string, text: string): boolean {
  if (!/^\p{Lu}{2,}$/u.test(letters) || letters.length > MOST_LETTERS) return false;
  const words = plainLabel(text).split(" ");
  const initials = letters.toLowerCase();
  const standAt = (word: number, letter: number): boolean => {
    if (letter === initials.length) return true;
    const here = words[word];
    if (here === undefined) return false;
    if (here.charAt(0) === initials.charAt(letter) && standAt(word + 1, letter + 1)) return true;
    return letter > 0 && SMALL_WORDS.has(here) && standAt(word + 1, letter);
  };
  return words.some((_, word) => standAt(word, 0));
}
