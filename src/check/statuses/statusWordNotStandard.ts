import { actionStatus } from "../../assess/actionStatus";
import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** A status word other than Green, Amber or Red: read as one of them (`Orange`), or not read at all. */
export const statusWordNotStandard = check({
  code: "statusWordNotStandard",
  severity: "warning",
  title: "Status word not standard",
  sentence: (f: Found) =>
    f.expected === null
      ? `${cellWords(f)} says ${quoted(f.found)}, which is not a status and was passed over. Use Green, Amber or Red.`
      : `${cellWords(f)} says ${quoted(f.found)}, which was read as ${f.expected}. Use Green, Amber or Red.`,
  examples: [
    { item: "M3", found: "Purple", expected: null, evidence: {} },
    { item: "1.1", found: "Orange", expected: "Amber", evidence: {} },
  ],
  looksAt: "actions",
  passed: "Every status word is a standard one.",
  run,
});

function run({ extract }: CheckContext): Found[] {
  const stated = [
    ...extract.measures.map((row) => ({ word: row.statedStatus, item: row.measure?.id ?? null })),
    ...extract.actions.map((row) => ({ word: row.status, item: row.action?.id ?? row.id?.text ?? null })),
  ];
  return stated.flatMap(({ word, item }): Found[] => {
    if (word === null || STATUS_WORDS.has(word.text.trim().toLowerCase())) return [];
    const read = actionStatus(word.text);
    if (read?.standard === true) return [];
    return [
      {
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
