import type { SourceCell, Table, TableRow } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import type { PlanTable } from "./planColumns";

/** What stands in the plan template where the organisation’s name goes. */
export const EXAMPLE_ORGANISATION = "Name of your organisation";

/** A row that shows how a table of the plan template is filled in: its cells as printed, by heading. */
export type ExampleRow = Readonly<Record<string, string>>;

/** The rows of the plan template that show how it is filled in, as long as nobody has written over them. */
export const EXAMPLE_ROWS: Readonly<Partial<Record<PlanTable, readonly ExampleRow[]>>> = {
  measures: [
    {
      "Measure ID": "M01",
      Objective: "Safer streets",
      Measure: "Burglary of homes",
      Unit: "number",
      Polarity: "lower",
      Target: "400",
      "Target Q1": "100",
      "Target Q2": "200",
      "Target Q3": "300",
      "Target Q4": "400",
      Aggregation: "sum",
      Figures: "to date",
      Comparator: "Same period last year",
      Owner: "Head of Local Policing",
      Frequency: "Quarterly",
      Aliases: "Domestic burglary; Burglary dwelling",
    },
    {
      "Measure ID": "M02",
      Objective: "Safer streets",
      Measure: "Victims satisfied with the service",
      Unit: "%",
      Polarity: "higher",
      Target: "85%",
      Rule: "tolerance",
      Tolerance: "2 points",
      Aggregation: "latest",
      Comparator: "Same period last year",
      Owner: "Head of Victim Care",
      Frequency: "Quarterly",
    },
  ],
  actions: [
    {
      "Action ID": "1.1",
      Objective: "Safer streets",
      Action: "Visit every home that was burgled within a day",
      Owner: "Head of Local Policing",
      Frequency: "Quarterly",
    },
  ],
  objectives: [{ "Objective ID": "1", Objective: "Safer streets" }],
  statusMeanings: [{ Words: "Behind schedule", Means: "Amber" }],
  glossary: [{ Term: "ASB", Meaning: "Anti-social behaviour" }],
};

/**
 * Whether a row of a plan is one of the template’s own, with every cell as it was. Columns of the template may have
 * been taken out.
 */
export function isExampleRow(table: Table, kind: PlanTable, row: TableRow): boolean {
  return (EXAMPLE_ROWS[kind] ?? []).some((example) => {
    const cells = new Map(Object.entries(example).map(([heading, text]) => [plainLabel(heading), text]));
    const same = table.columns.map(({ header }, column) => sameText(row.cells[column], cells.get(plainLabel(header))));
    const filled = row.cells.filter((cell) => cell !== null && cell.text.trim() !== "").length;
    return filled > 1 && same.every(Boolean);
  });
}

function sameText(cell: SourceCell | null | undefined, text: string | undefined): boolean {
  return (cell?.text.trim() ?? "") === (text ?? "");
}
