/** Words for one thing, the first of which is how the others are compared. */
const SAME: readonly (readonly string[])[] = [
  ["person", "people", "individual", "resident", "inhabitant", "population", "head", "capita", "head of population"],
  ["home", "dwelling", "house"],
  ["fte", "wte", "full time equivalent", "whole time equivalent"],
  ["co2", "co2e", "co2eq", "carbon", "carbon dioxide", "carbon dioxide equivalent", "c"],
  ["employee", "staff", "member of staff"],
  ["child", "children"],
  ["man", "men"],
  ["woman", "women"],
];
const CALLED: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
);
const EACH = /^(?:of|the|a|an|each|every|all|resident|total)\s+(?=\S)/;

/**
 * Words for what is counted in one spelling: small letters, the singular, one word of those that mean the same.
 *
 * @example
 * thingNamed("Households") //=> "household"
 * thingNamed("resident population") //=> "person"
 * thingNamed("of CO2e") //=> "co2"
 */
export function thingNamed(words: string): string {
  let text = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  while (EACH.test(text)) text = text.replace(EACH, "");
  const known = CALLED.get(text);
  if (known !== undefined) return known;
  const single = text.split(" ").map(singular).join(" ");
  return CALLED.get(single) ?? single;
}

function singular(word: string): string {
  const known = CALLED.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, "");
}
