/** A status that words give outright, not the colour of a car. */
export type StatusWord = "Green" | "Amber" | "Red";

const SAID = new RegExp(
  String.raw`\b(?:(?:rag\s)?(?:status|rating)|rated|graded|assessed|flagged|marked|shown|reported` +
    String.raw`|remains?|stays?|turned|moved|now|rag)\b(?:\s(?:is|was|of|at|as|now|has|been|remains|to` +
    String.raw`|from|the|a|moved|changed|turned|rated|still|currently|amber|red|green)|:)*\s(?<word>red` +
    String.raw`|amber|green)\b(?!\s(?:cross|flags?|cars?|fleet|space|belt|lane|light|paper|routes?|book` +
    String.raw`|lion|energy|waste|line|tape|savings?)\b)`,
  "giu",
);
const AS_WORD = new RegExp(
  String.raw`(?:\bis|\bare|\bas|\bat|:|\()\s?(?<word>Red|Amber|Green)(?=\s*(?:[.,;)]|$|\b(?:because` +
    String.raw`|as|since|against|this|and|but|status|rating|on|for the)\b))`,
  "gu",
);
const PAST = new RegExp(
  String.raw`\b(?:previously|last (?:quarter|year|month)|was then|had been|would|will|could|if|unless` +
    String.raw`|not|no longer|formerly|earlier|expected|next)\b`,
  "i",
);

/**
 * The status that a statement gives its row in words; null where it gives none, or one that is past or hoped for.
 *
 * @example
 * statusSaid("The measure remains Red because recruitment stopped.") //=> "Red"
 * statusSaid("The Red Cross ran green cars.") //=> null
 */
export function statusSaid(statement: string): StatusWord | null {
  if (PAST.test(statement)) return null;
  const found = [...statement.matchAll(SAID), ...statement.matchAll(AS_WORD)].filter(
    ({ 0: words, index, groups }) =>
      !/^\s\p{Lu}\p{Ll}/u.test(statement.slice(index + words.length)) &&
      (/^\p{Lu}/u.test(groups?.["word"] ?? "") || /\b(?:rag|status|rating|rated)\b/i.test(words)),
  );
  const word = found.at(-1)?.groups?.["word"]?.toLowerCase();
  return word === "red" ? "Red" : word === "amber" ? "Amber" : word === "green" ? "Green" : null;
}
