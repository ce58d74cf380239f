import { address } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import type { CheckContext } from "../checkContext";

/** A row of the extract whose measure is not in the plan: named with the nearest measure, and not reported on. */
export function unknownMeasure({ extract }: CheckContext): Finding[] {
  const unknown = (
    label: Finding["found"],
    at: Finding["at"],
    nearest: string | null,
    evidence: Finding["evidence"],
  ): Finding => ({
    code: "unknownMeasure",
    item: null,
    at,
    found: label,
    expected: nearest,
    evidence,
  });
  return [
    ...extract.measures.flatMap(({ measure, label, nearest }) =>
      measure === null ? [unknown(label.text, label.at, nearest, {})] : [],
    ),
    ...extract.moreRows.flatMap(({ measure, label, nearest, rows, last }) =>
      measure === null ? [unknown(label.text, label.at, nearest, { more: String(rows), last: address(last) })] : [],
    ),
  ];
}
