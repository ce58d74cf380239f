import type { MappedRows, StatedStatus } from "../map/mappedRows";
import type { CellEdit, Repair } from "./repair";

/**
 * Puts Green, Amber or Red for words that mean one of them, such as `Orange`; one repair a word. Which words do is said
 * in one place, `readStatus`; words that give no colour are left alone.
 */
export function offerStatusWords({ measures, actions }: MappedRows): Repair[] {
  const byWord = new Map<string, CellEdit[]>();
  const addStatus = (status: StatedStatus | null, beside: string): void => {
    if (status?.read.kind !== "colour" || status.read.standard) return;
    const word = status.text.toLowerCase();
    const edits = byWord.get(word) ?? [];
    edits.push({ at: status.at, before: status.text, after: status.read.colour, beside });
    byWord.set(word, edits);
  };
  for (const { statedStatus, label } of measures) addStatus(statedStatus, label.text);
  for (const { status, label } of actions) addStatus(status, label.text);
  return [...byWord.values()].map((edits) => ({ kind: "mapStatusWord", edits }));
}
