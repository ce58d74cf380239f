/** A cell or a range, with its sheet or without; a column, a row, a spilled range, or a column of a table. */
const REFERENCE = new RegExp(
  String.raw`^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?:\$?[a-z]{1,3}\$?\d{1,7}#?` +
    String.raw`(?::\$?[a-z]{1,3}\$?\d{1,7})?|\$?[a-z]{1,3}:\$?[a-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})$` +
    String.raw`|^[\p{L}_][\p{L}\p{N}_.]*\[.*\]$`,
  "iu",
);
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/i;

/**
 * What a person gave for an argument, as a formula has it: cells, numbers, TRUE and FALSE as they are, other words in
 * quotation marks.
 *
 * @example
 * argumentText("B2:B18") //=> "B2:B18"
 * argumentText("5%") //=> "5%"
 * argumentText("lower") //=> "\"lower\""
 */
export function argumentText(value: string): string {
  const text = value.trim();
  if (text === "" || NUMBER.test(text) || REFERENCE.test(text) || /^(?:true|false)$/i.test(text)) return text;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text;
  return `"${text.replace(/"/g, '""')}"`;
}

/**
 * A call of a function; arguments left out at its end are not written.
 *
 * @example
 * formulaText("RAG", ["B2", "C2", "", "lower", ""]) //=> "=RAG(B2,C2,,\"lower\")"
 */
export function formulaText(name: string, values: readonly string[]): string {
  const texts = values.map(argumentText);
  const last = texts.findLastIndex((text) => text !== "");
  return `=${name}(${texts.slice(0, last + 1).join(",")})`;
}
