import { APRIL_YEAR } from "../../../domain/time/year";
import { cellIn, type Table } from "../../../read/source";
import { readHeading } from "../../claims/readHeading";
import type { Mapping } from "../../mapping";
import { plainLabel } from "../../match/plainLabel";

/**
 * The sheets whose names tell measures of one name apart: their tables have the same headings, and rows of one name
 * with other cells; the sheets are of no period.
 */
export function sheetsThatTellApart(tables: readonly Table[], { tables: mapped }: Mapping): ReadonlySet<string> {
  const rows = tables.flatMap((table, index): NamedRow[] => {
    const mapping = mapped[index];
    const label = mapping?.columns.findIndex(({ role }) => role === "measure") ?? -1;
    const { when, span } = readHeading(table.sheet, APRIL_YEAR);
    if (mapping?.holds !== "measures" || label < 0 || when.kind !== "unsaid" || span !== null) return [];
    return table.rows.flatMap((row): NamedRow[] => {
      const name = row.kind === "data" ? plainLabel(cellIn(row, label)?.text ?? "") : "";
      const cells = table.columns.map((_, column) => cellIn(row, column)?.text ?? "").join("\n");
      return name === "" ? [] : [{ sheet: table.sheet, key: `${mapping.fingerprint}\n${name}`, cells }];
    });
  });
  const firstOf = new Map<string, NamedRow>();
  const apart = new Set<string>();
  for (const row of rows) {
    const first = firstOf.get(row.key) ?? row;
    firstOf.set(row.key, first);
    if (first.sheet !== row.sheet && first.cells !== row.cells) apart.add(first.sheet).add(row.sheet);
  }
  return apart;
}

interface NamedRow {
  readonly sheet: string;
  /** Its table's layout and its name. */
  readonly key: string;
  readonly cells: string;
}
