import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const RED = "FF0000";
const GREEN = "00B050";
const PLAN =
  "Settings\nSetting,Value\nRule,achieved\nPeriod,Q2 2024/25\n\n" +
  "Measures\nMeasure ID,Measure,Polarity,Target,Aggregation\n" +
  "H2,Complaints,lower,100,latest\nW2,Missed bins,lower,60,latest\nW3,Late letters,lower,9,latest\n";

type Rows = readonly (readonly (string | number | null)[])[];

/** What the statuses stated by fills are, and the cells of those that contradict their figures. */
async function stated(rows: Rows, fills: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Data");
  sheet.addRows(rows.map((cells) => [...cells]));
  for (const [cell, rgb] of Object.entries(fills))
    sheet.getCell(cell).fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${rgb}` } };
  const { extract, findings } = await assessTexts(new Uint8Array(await book.xlsx.writeBuffer()), PLAN);
  return {
    stated: extract.measures.map(({ statedStatus }) => statedStatus?.text ?? null),
    said: findings.flatMap(({ code, evidence }) =>
      code === "fillsNotRead" ? [(evidence as { why: string }).why] : [],
    ),
    differs: findings.flatMap(({ code, item, at }) =>
      code === "statedStatusDiffers" ? [[item, at?.row, at?.column]] : [],
    ),
  };
}

const FIGURES: Rows = [
  ["Measure", "Actual"],
  ["Complaints", 90],
  ["Missed bins", 72],
  ["Late letters", 5],
];

describe("A table without a column of statuses", () => {
  it("states them by the fills of its actuals: Red on 90 of at most 100 contradicts it", async () => {
    expect(await stated(FIGURES, { B2: RED, B3: RED, B4: GREEN })).toEqual({
      stated: ["Red (by its fill)", "Red (by its fill)", "Green (by its fill)"],
      said: [],
      differs: [["H2", 1, 1]],
    });
  });

  it("states none by one colour, by bands, by the colour of its headings, or by other colours", async () => {
    const none = { stated: [null, null, null], said: [], differs: [] };
    expect(await stated(FIGURES, { B2: RED, B3: RED })).toEqual(none);
    expect(await stated(FIGURES, { B1: RED, A2: "C6E0B4", B2: "C6E0B4", A4: "C6E0B4", B4: "C6E0B4" })).toEqual(none);
    expect(await stated(FIGURES, { B2: "0070C0", B3: "D9D9D9", B4: RED })).toEqual(none);
  });

  it("states that of the report’s quarter by the figure of that quarter", async () => {
    const rows = FIGURES.map(([label, actual], row) => [label ?? "", row === 0 ? "Q1 2024/25" : 50, actual ?? ""]);
    const quarters = rows.map(([label, first, second], row) => [label, first, row === 0 ? "Q2 2024/25" : second]);
    const fills = { B2: GREEN, B3: RED, C2: GREEN, C3: RED, C4: GREEN };
    expect(await stated(quarters as Rows, fills)).toEqual({
      stated: ["Green (by its fill)", "Red (by its fill)", "Green (by its fill)"],
      said: [],
      differs: [],
    });
  });
});

describe("Figures that are filled for another reason state nothing, and that is said", () => {
  const none = (why: string): unknown => ({ stated: [null, null, null], said: [why], differs: [] });
  const noted = (words: string): Rows => [...FIGURES, [null], [words]];

  it("where only some are filled: an editor’s marks", async () =>
    expect(await stated(FIGURES, { B2: RED, B4: GREEN })).toEqual(none("some")));

  it("where the others only have their row’s grey", async () =>
    expect(await stated(FIGURES, { B2: RED, A3: "D9D9D9", B3: "D9D9D9", B4: GREEN })).toEqual(none("some")));

  it("where one status would have two shades: a scale of colours", async () =>
    expect(await stated(FIGURES, { B2: "F8696B", B3: "92D050", B4: "00B050" })).toEqual(none("shades")));

  it.each([
    "Shading shows the quartile: green is the top, red the bottom.",
    "Green = better than the England average, red = worse.",
    "Yellow: revised since last quarter.",
    "Figures are coloured by the directorate that sent them.",
  ])("where the notes say what else the colours are: %s", async (words) =>
    expect(await stated(noted(words), { B2: RED, B3: RED, B4: GREEN })).toEqual(none("otherSense")),
  );

  it("where they are shaded by quartile, as a heading says", async () => {
    const rows = FIGURES.map((cells, row) => [...cells, row === 0 ? "Quartile" : "2nd"]);
    expect(await stated(rows, { B2: RED, B3: RED, B4: GREEN })).toEqual(none("otherSense"));
  });
});

describe("Words about a table that its colours are statuses", () => {
  const read = { stated: ["Green (by its fill)", null, "Green (by its fill)"], said: [], differs: [] };

  it.each([
    "Red = worse than the target, green = at the target or better",
    "RAG ratings are as at the end of the quarter.",
    "Cells are coloured green where the target was met.",
  ])("are enough where some have none: %s", async (words) =>
    expect(await stated([...FIGURES, [null], [words]], { B2: GREEN, B4: GREEN })).toEqual(read),
  );

  it("may be a legend of filled cells", async () =>
    expect(
      await stated([...FIGURES, [null], ["Done"], ["Not done"]], { B2: GREEN, B4: GREEN, A6: GREEN, A7: RED }),
    ).toEqual(read));
});

describe("A column without heading or words", () => {
  const beside: Rows = FIGURES.map(([label = "", actual = ""], row) => [
    label,
    actual,
    null,
    row === 0 ? "Target" : 50,
  ]);

  it("is one of statuses where all of it is filled in their colours", async () => {
    const { stated: statuses, said } = await stated(beside, { C2: GREEN, C3: RED, C4: GREEN });
    expect([statuses, said]).toEqual([["Green (by its fill)", "Red (by its fill)", "Green (by its fill)"], []]);
  });

  it("is not where some of it is, or it stands beside the table, and that is said", async () => {
    const none = { stated: [null, null, null], said: ["noHeading"] };
    expect(await stated(beside, { C2: GREEN, C3: RED })).toMatchObject(none);
    expect(await stated(FIGURES, { C2: GREEN, C3: RED, C4: RED })).toMatchObject(none);
    expect(await stated(FIGURES, { C2: GREEN, C3: GREEN })).toMatchObject({ ...none, said: [] });
  });
});

describe("A table with a column of statuses", () => {
  const rows: Rows = FIGURES.map((cells, row) => [...cells, row === 0 ? "RAG" : null]);

  it("states none by the fills of its figures", async () => {
    const worded = rows.map((cells, row) => (row === 1 ? [...cells.slice(0, 2), "Green"] : cells));
    expect(await stated(worded, { B2: RED, B3: GREEN, B4: RED })).toEqual({
      stated: ["Green", null, null],
      said: [],
      differs: [],
    });
  });

  it("states none by a band, and all where whole rows are filled in their statuses", async () => {
    const band = (row: number, rgb: string): Record<string, string> => ({ [`A${row}`]: rgb, [`C${row}`]: rgb });
    expect(await stated(rows, { ...band(2, "C6E0B4"), ...band(4, "C6E0B4") })).toEqual({
      stated: [null, null, null],
      said: [],
      differs: [],
    });
    expect(await stated(rows, { ...band(2, GREEN), ...band(3, RED), ...band(4, GREEN) })).toEqual({
      stated: ["Green (by its fill)", "Red (by its fill)", "Green (by its fill)"],
      said: [],
      differs: [],
    });
  });

  it("states none by a fill that marks a blank cell among statuses in words that have none", async () => {
    const worded = rows.map((cells, row) => (row === 1 || row === 2 ? [...cells.slice(0, 2), "Green"] : cells));
    expect(await stated(worded, { C4: "FFFF00" })).toMatchObject({
      stated: ["Green", "Green", null],
      said: ["unlikeWords"],
    });
    expect(await stated(worded, { C2: GREEN, C3: GREEN, C4: RED })).toMatchObject({
      stated: ["Green", "Green", "Red (by its fill)"],
      said: [],
    });
  });

  it("states none where all wait for an entry in amber", async () =>
    expect(await stated(rows, { C2: "FFCC99", C3: "FFCC99", C4: "FFCC99" })).toMatchObject({
      stated: [null, null, null],
      said: ["oneColour"],
    }));
});
