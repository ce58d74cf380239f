import type { Template } from "../../report/templates/templateFile";

/** What the columns of the report's tables hold, by table and heading, so that what people type there is understood. */
export type TableHeadings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Tables whose columns no template chooses. */
const OF_ALL: TableHeadings = {
  MeasureExceptions: {
    Target: "target",
    Actual: "actual",
    "Last year": "lastYear",
    Status: "status",
    "Reason for status": "reason",
  },
  ActionExceptions: { Status: "status" },
  Judgements: { Grade: "grade", "Direction of travel": "direction", Commentary: "commentary" },
  Assertions: { Achieved: "answer", Comment: "commentary" },
};

/** The headings of a report by this template. */
export function tableHeadings({ sheets }: Template): TableHeadings {
  const chosen = sheets.flatMap((sheet): (readonly [string, Readonly<Record<string, string>>])[] => {
    if (sheet.kind !== "measures" && sheet.kind !== "actions") return [];
    const headings = Object.fromEntries(sheet.columns.map(({ heading, column }) => [heading, column]));
    return [[sheet.kind === "measures" ? "Measures" : "Actions", headings]];
  });
  return { ...OF_ALL, ...Object.fromEntries(chosen) };
}
