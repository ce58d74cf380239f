import { CERTAIN } from "../../map/match/certainty";
import { matchHeader } from "../../map/headings/matchHeader";
import { ROLE_WORDINGS } from "../../map/headings/roleWordings";
import type { Measure } from "../../domain/plan";
import type { Words } from "../../map/mappedRows";
import type { Table } from "../../read/source";
import type { CheckContext } from "../checkContext";

/** A list most of whose rows are not the plan's, and the names of measures that it has no row for. */
export interface ListOfOthers {
  readonly table: Table;
  readonly missing: ReadonlySet<string>;
}

/** What is known of a row that is about no measure of the plan. */
interface Unplanned {
  readonly measure: Measure | null;
  readonly label: Words;
  readonly nearest: string | null;
  readonly couldBe: readonly Measure[];
}

/**
 * The tables in which most rows are about measures that the plan does not have, and whose headings do not say that they
 * are of the plan's: national lists of which it takes a few rows.
 */
export function listsOfOthers({
  tables,
  mapping,
  extract,
  measures,
}: Pick<CheckContext, "tables" | "mapping" | "extract" | "measures">): ListOfOthers[] {
  const missing = new Set(measures.flatMap(({ measure, row }) => (row === null ? [measure.name] : [])));
  return tables.flatMap((table, index): ListOfOthers[] => {
    const labels =
      mapping.tables[index]?.columns.filter(({ role }) => role === "measure" || role === "measureId") ?? [];
    const isKnown = labels.some(({ header }) =>
      matchHeader(header, ROLE_WORDINGS).some(({ role, score }) => LABELS.includes(role) && score >= CERTAIN),
    );
    if (labels.length === 0 || isKnown || table.turned !== undefined) return [];
    const rows = extract.measures.filter((row) => row.table === index);
    const planned = rows.filter(({ measure }) => measure !== null).length;
    return planned > 0 && planned * 2 < rows.length ? [{ table, missing }] : [];
  });
}

const LABELS: readonly string[] = ["measure", "measureId"];

/** Whether a row is one of a list's others; not where its name is near to that of a measure that is missing. */
export function isOfOthers({ measure, label, nearest, couldBe }: Unplanned, lists: readonly ListOfOthers[]): boolean {
  return (
    measure === null &&
    couldBe.length === 0 &&
    lists.some(
      ({ table: { sheet, range }, missing }) =>
        label.at.sheet === sheet &&
        label.at.row >= range.top &&
        label.at.row <= range.bottom &&
        label.at.column >= range.left &&
        label.at.column <= range.right &&
        !(nearest !== null && missing.has(nearest)),
    )
  );
}
