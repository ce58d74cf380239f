/**
 * As `matchAll`, which makes a copy of its pattern each time.
 *
 * @param pattern With the flag `g`.
 * @example
 * allMatches(/Q\d/g, "Q2 against Q3").map(([quarter]) => quarter) //=> ["Q2","Q3"]
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}
