/** Words that a number of a list stands after: `Objective 2`. */
const NAMED = String.raw`(?:(?:objective|priority|section|theme)\s+)`;
/** `2.`, `1.3:`, `Objective 2`, `B)`, `(4) –`; a number alone only as `2` or `12`: the 999 of `999 calls` is a name. */
const LIST_NUMBER = new RegExp(
  String.raw`^(?:${NAMED}\(?(?:\d+(?:\.\d+)*|[A-Z]\d*)\s*[.):–—-]?|\(?(?:\d{1,3}(?:\.\d+)*\s*(?:[.):]|[–—-](?=\s))` +
    String.raw`|\d+(?:\.\d+)+|[A-Z]\d*[.):]|\d{1,2}))\s+`,
  "i",
);

/**
 * Words without the number of a list before them.
 *
 * @example
 * withoutListNumber("2. Waste services") //=> "Waste services"
 * withoutListNumber("Objective 2: Waste") //=> "Waste"
 * withoutListNumber("3 Waste") //=> "Waste"
 * withoutListNumber("999 calls answered") //=> "999 calls answered"
 */
export function withoutListNumber(words: string): string {
  return words.replace(LIST_NUMBER, "");
}
