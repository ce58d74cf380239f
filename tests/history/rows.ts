import { missing, number } from "../../src/domain/value";
import type { HistoryRow } from "../../src/history/historyRow";

/** A row of past figures: 355 burglaries in Quarter 4 2009/10, against a target of 360, Green. */
export function pastRow(parts: Partial<HistoryRow> = {}): HistoryRow {
  return {
    id: "M2",
    measure: "Burglary",
    unit: { kind: "count" },
    period: "Quarter 4 2009/10",
    months: "2010-01 to 2010-03",
    span: "in the period",
    figureFor: "2010-01 to 2010-03",
    actual: number(355),
    was: missing("notApplicable"),
    target: number(360),
    lastYear: number(400),
    decimals: 0,
    status: "Green",
    marker: "",
    commentary: "Fewer at night.",
    file: "q4.csv",
    cell: "C4",
    readAt: "2010-04-20 09:00",
    by: "",
    at: null,
    ...parts,
  };
}

/** A sheet of past figures as text: Burglary in two quarters, as somebody may have edited it. */
export const PAST_TEXT = `ID,Measure,Unit,Period,Months,Actual,Was,Target,Last year,Status,Marker,Read at
M2,Burglary,number,Quarter 3 2009/10,2009-10 to 2009-12,370,[z],360,390,Amber,[p],2010-01-20 09:00
M2,Burglary,number,Quarter 4 2009/10,2010-01 to 2010-03,355,[z],360,400,Green,[z],2010-04-20 09:00
`;
