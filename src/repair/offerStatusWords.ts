import { actionStatus } from "../assess/actionStatus";
import type { MappedRows, Words } from "../map/mappedRows";
import type { CellEdit, Repair } from "./repair";

/**
 * Puts Green, Amber or Red for words that mean one of them, such as `Orange`; one repair a word. Which words do is said
 * in one place, `actionStatus`; a word that it does not know is left alone.
 */
export function offerStatusWords({ measures, actions }: MappedRows): Repair[] {
  const byWord = new Map<string, CellEdit[]>();
  const addStatus = (status: Words | null, beside: string): void => {
    const read = status === null ? null : actionStatus(status.text);
    if (status === null || read === null || read.standard) return;
    const word = status.text.toLowerCase();
    const edits = byWord.get(word) ?? [];
    edits.push({ at: status.at, before: status.text, after: read.status, beside });
    byWord.set(word, edits);
  };
  for (const { statedStatus, label } of measures) addStatus(statedStatus, label.text);
  for (const { status, label } of actions) addStatus(status, label.text);
  return [...byWord.values()].map((edits) => ({ kind: "mapStatusWord", edits }));
}
