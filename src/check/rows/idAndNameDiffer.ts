import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { sameId } from "../../map/match/sameId";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { matchedRows } from "./matchedRows";
import { otherItemOf } from "./otherItem";

interface Evidence {
  /** The item of the plan that the name is; left out where it is none. */
  readonly other?: string;
  /** Left out where its figures were read as those of the ID: the name is like no other measure's alone. */
  readonly unused?: true;
}

/**
 * A row whose ID is one item's and whose name is plainly another's, so that its figures may be either's. A name that is
 * a longer or a shorter form of the plan's is no fault: extracts have names of their own.
 */
export const idAndNameDiffer = check({
  code: "idAndNameDiffer",
  severity: "error",
  title: "ID and name differ",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)}: ${quoted(f.found)} has the ID ${f.item}, which is ${quoted(f.expected)} in the ` +
    `plan${f.evidence.other === undefined ? "" : `, where ${quoted(f.evidence.other)} is another`}. Its ` +
    `figures were ${f.evidence.unused === true ? "not used" : `read as ${f.item}’s`}. Correct whichever is wrong, or ` +
    `match the name to ${f.item} in the mapping.`,
  examples: [
    { item: "M2", found: "Fires attended", expected: "Burglary", evidence: {} },
    { item: "M2", found: "Robbery", expected: "Burglary", evidence: { other: "Robbery", unused: true } },
  ],
  looksAt: "tables",
  passed: null,
  run,
});

function run(context: CheckContext): Found<Evidence>[] {
  return matchedRows(context).flatMap(({ items, rows, haveFigures }) => {
    const byId = rows.filter(({ matchedBy, label, item }) => matchedBy === "id" && !sameId(label.text, item.id));
    if (byId.length === 0) return [];
    const otherOf = otherItemOf(items);
    return byId.flatMap(({ label, item }): Found<Evidence>[] => {
      const other = otherOf(label.text, item);
      if (other === null) return [];
      const evidence: Evidence = {
        ...(other.name === null ? {} : { other: other.name }),
        ...(haveFigures && other.isNamesake ? { unused: true } : {}),
      };
      return [{ item: item.id, at: label.at, found: label.text, expected: item.name, evidence }];
    });
  });
}
