/**
 * Words in a row.
 *
 * @example
 * listWords(["RAG", "YOY", "DIRECTION"]) //=> "RAG, YOY and DIRECTION"
 */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
