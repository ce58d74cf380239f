/**
 * Words in a row.
 *
 * @example
 * listWords(["RAG", "YOY", "DIRECTION"]) //=> "RAG, YOY and DIRECTION"
 */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
