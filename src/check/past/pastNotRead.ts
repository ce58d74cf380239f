import type { Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import { cellName } from "../../domain/cell";
import { HISTORY_HEADINGS } from "../../history/historyRow";
import { check } from "../check";

interface Evidence {
  readonly file: string;
  readonly column: string;
}

/** A cell of the past figures that somebody edited and that cannot be read: nothing is compared with it. */
export const pastNotRead = check({
  code: "pastNotRead",
  severity: "warning",
  title: "Past figure not read",
  sentence: (f: Found<Evidence>) => {
    const place = `${f.at === null ? "The past figures" : cellName(f.at)} of ${f.evidence.file}`;
    return f.found === ""
      ? `${place}: the row has no ${f.evidence.column}, so nothing is compared with it. Fill it in there.`
      : `${place}: ${quoted(f.found)} cannot be read as ${f.evidence.column}, so nothing is compared with it. ` +
          "Correct it there.";
  },
  examples: [
    { item: "M2", found: "about 5", expected: null, evidence: { file: "report.xlsx", column: "Actual" } },
    { item: null, found: "", expected: null, evidence: { file: "report.xlsx", column: "ID" } },
  ],
  looksAt: "measures",
  passed: null,
  isReading: true,
  run: ({ past }) =>
    (past?.faults ?? []).map(({ at, text, id, column }) => ({
      item: id === "" ? null : id,
      at,
      found: text,
      expected: null,
      evidence: { file: at.file, column: HISTORY_HEADINGS[column] },
    })),
});
