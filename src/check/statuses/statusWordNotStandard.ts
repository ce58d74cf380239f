import { actionStatus } from "../../assess/actionStatus";
import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A status word that is none of Green, Amber and Red: read as one of them (`Orange`), or not read at all. */
export function statusWordNotStandard({ extract }: CheckContext): Finding[] {
  const stated = [
    ...extract.measures.map((row) => ({ word: row.statedStatus, item: row.measure?.id ?? null })),
    ...extract.actions.map((row) => ({ word: row.status, item: row.action?.id ?? row.id?.text ?? null })),
  ];
  return stated.flatMap(({ word, item }): Finding[] => {
    if (word === null || STATUS_WORDS.has(word.text.trim().toLowerCase())) return [];
    const read = actionStatus(word.text);
    if (read?.standard === true) return [];
    return [
      {
        code: "statusWordNotStandard",
        item,
        at: word.at,
        found: word.text,
        expected: read?.status ?? null,
        evidence: {},
      },
    ];
  });
}

/** Words that a measure's status can also be. */
const STATUS_WORDS: ReadonlySet<string> = new Set(["not rated", "not applicable", "n/a", "[z]", "[x]", "-"]);
