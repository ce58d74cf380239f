import { describe, expect, it } from "vitest";
import { sheetXml, workbookBytes } from "../../read/support/workbookFile";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Settings\nSetting,Value\nRule,achieved\n\nMeasures\nMeasure ID,Measure,Polarity,Target,Aggregation\n" +
  "H2,Complaints,lower,100,latest\nW2,Missed bins,lower,60,latest\nW3,Late letters,lower,9,latest\n";
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills><fill/></fills>' +
  '<cellXfs><xf fillId="0"/></cellXfs><dxfs>' +
  ["FFFF0000", "FF00B050", "FF0070C0"]
    .map((rgb) => `<dxf><fill><patternFill><bgColor rgb="${rgb}"/></patternFill></fill></dxf>`)
    .join("") +
  "</dxfs></styleSheet>";

/** What is said of a table whose cells in a range have rules that fill them red (0), green (1) or blue (2). */
async function notRead(
  rows: readonly (readonly (string | number | null)[])[],
  range: string,
  colours: readonly number[],
): Promise<(string | null)[]> {
  const rules = colours.map(
    (colour) => `<cfRule type="expression" dxfId="${colour}" priority="1"><formula>B2&gt;1</formula></cfRule>`,
  );
  const after = `<conditionalFormatting sqref="${range}">${rules.join("")}</conditionalFormatting>`;
  const extract = workbookBytes({
    sheets: [{ name: "Data", xml: sheetXml(rows, after) }],
    parts: { "xl/styles.xml": STYLES },
  });
  const { findings } = await assessTexts(extract, PLAN);
  return findings.flatMap(({ code, found }) => (code === "fillsNotRead" ? [found] : []));
}

const FIGURES = [
  ["Measure", "Actual"],
  ["Complaints", 90],
  ["Missed bins", 72],
  ["Late letters", 5],
] as const;
const withStatuses = (...statuses: (string | null)[]): (string | number | null)[][] =>
  FIGURES.map((cells, row) => [...cells, row === 0 ? "RAG" : (statuses[row - 1] ?? null)]);

describe("Colours of conditional formats are said not to be read", () => {
  it("in blank cells of a column of statuses", async () => {
    expect(await notRead(withStatuses("Green", null, null), "C2:C4", [0])).toEqual(["Data!C3:C4"]);
  });

  it("in actuals, by two colours of status at least, where no column gives statuses", async () => {
    expect(await notRead(FIGURES, "B2:B1000", [0, 1])).toEqual(["Data!B2:B4"]);
    expect(await notRead(FIGURES, "B2:B4", [0, 2])).toEqual([]);
  });

  it("and not where the statuses stand in words, or the colours are others’", async () => {
    expect(await notRead(withStatuses("Green", "Red", "Green"), "B2:C4", [0, 1])).toEqual([]);
    expect(await notRead(withStatuses(null, null, null), "C2:C4", [2])).toEqual([]);
    expect(await notRead(FIGURES, "A2:A4", [0, 1])).toEqual([]);
  });
});
