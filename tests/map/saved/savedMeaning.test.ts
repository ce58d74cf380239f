import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import type { Mapping } from "../../../src/map/mapping";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import { readSavedMapping } from "../../../src/map/saved/readSavedMapping";
import { sentenceOf, valueOf } from "../../support/valueOf";
import { asSaved } from "../../../src/map/saved/savedTable";
import { mapExtract, planFrom, type MappedExtract } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const plan = (period: string): string =>
  `Settings\nSetting,Value\nPeriod,${period}\n\nMeasures\n` +
  "Measure ID,Measure,Polarity,Target,Aggregation\nM1,Lost parcels,lower,40,latest\n" +
  "M2,Late trains,lower,90,latest\n";
const rows = (headings: string, one: string, other: string): string =>
  `Measure,${headings}\nLost parcels,${one}\nLate trains,${other}\n`;

async function mapped(
  extract: string | Uint8Array,
  period: string,
  saved: SavedMapping | null = null,
): Promise<MappedExtract> {
  const file = typeof extract === "string" ? "extract.csv" : "extract.xlsx";
  return mapExtract(await sourceOf(extract, file), planFrom(await sourceOf(plan(period), "plan.csv")).plan, saved);
}
const used = ({ tables }: Mapping, table = 0): string[] =>
  (tables[table]?.columns ?? []).flatMap(({ header, role }) => (role === null ? [] : [`${header}: ${role}`]));
const first = (role: string | null, header: string): object => ({ header, role });

const read = (text: string): SavedMapping => valueOf(readSavedMapping(text, "m.json"));

describe("a mapping as it is saved", () => {
  it("names no column by its period: one column of quarters, whatever the quarter", async () => {
    const { mapping, tables } = await mapped(rows("Q1 result,Q2 result,Q3 result", "1,2,3", "4,5,6"), "Q3 2025/26");
    const saved = asSaved(mapping, tables, APRIL_YEAR);
    expect(saved.tables[0]?.columns).toEqual([
      { header: "Measure", period: null, role: "measure" },
      { header: "result", period: "quarter", role: "actual" },
    ]);
    expect(JSON.stringify(saved)).not.toContain("Q3");
  });

  it("reads next quarter's own column by it, with no question", async () => {
    const q3 = await mapped(rows("Q1,Q2,Q3,Q4", "1,2,3,", "4,5,6,"), "Q3 2025/26");
    const saved = asSaved(q3.mapping, q3.tables, APRIL_YEAR);
    const q4 = (await mapped(rows("Q1,Q2,Q3,Q4", "1,2,3,9", "4,5,6,8"), "Q4 2025/26", saved)).mapping;
    expect([used(q3.mapping), used(q4)]).toEqual([
      ["Measure: measure", "Q3: actual"],
      ["Measure: measure", "Q4: actual"],
    ]);
    expect(q4.doubts).toEqual([]);
  });

  it("comes back from its file as it was", async () => {
    const { mapping, tables } = await mapped(rows("Q3,RAG,Last year", "1,G,3", "4,R,6"), "Q3 2025/26");
    const saved = asSaved(mapping, tables, APRIL_YEAR);
    expect(read(JSON.stringify(saved))).toEqual(saved);
  });
});

describe("a mapping file of version 1", () => {
  const file = (columns: readonly object[]): string =>
    JSON.stringify({
      version: 1,
      tables: [{ fingerprint: "of another age", holds: "measures", columns }],
      labels: { "Lost bags": "M1" },
    });

  it("is read as what it meant: the column of the report's quarter, where quarter 3's was confirmed", async () => {
    const saved = read(
      file([
        first("measure", "Measure"),
        first(null, "Q1"),
        first(null, "Q2"),
        first("actual", "Q3"),
        first(null, "Q4"),
      ]),
    );
    expect(saved.labels).toEqual({ "Lost bags": "M1" });
    const { mapping } = await mapped(rows("Q1,Q2,Q3,Q4", "1,2,3,9", "4,5,6,8"), "Q4 2025/26", saved);
    expect([used(mapping), mapping.doubts]).toEqual([["Measure: measure", "Q4: actual"], []]);
  });

  it("keeps what was said of columns without a period", async () => {
    const saved = read(file([first("measure", "Measure"), first("actual", "Value"), first(null, "Actual")]));
    const { mapping } = await mapped(rows("Value,Actual", "1,2", "4,5"), "Q3 2025/26", saved);
    expect([used(mapping), mapping.doubts]).toEqual([["Measure: measure", "Value: actual"], []]);
  });

  it("is refused with a role that nobody knows, or of a later version", () => {
    expect(sentenceOf(readSavedMapping(file([first("guess", "Measure")]), "m.json"))).toMatch(
      /^m\.json is not a mapping file: column 1 of its table 1 has the role “guess”.* Make one with --save-mapping\.$/,
    );
    expect(sentenceOf(readSavedMapping(file([]).replace('"version":1', '"version":3'), "m.json"))).toBe(
      "m.json is not a mapping file: it has no version that is known: 1 or 2. Make one with --save-mapping.",
    );
  });
});

describe("two sheets with the same headings", () => {
  async function sheets(...names: readonly string[]): Promise<Uint8Array> {
    const workbook = new Workbook();
    for (const name of names)
      workbook.addWorksheet(name).addRows([
        ["Measure", "Value", "Actual"],
        ["Lost parcels", 1, 2],
        ["Late trains", 4, 5],
      ]);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }
  async function confirmed(): Promise<SavedMapping> {
    const { mapping, tables } = await mapped(await sheets("Council", "Partners"), "Q3 2025/26");
    const saved = asSaved(mapping, tables, APRIL_YEAR);
    const [council] = saved.tables;
    if (council === undefined) throw new Error("no table was saved");
    return { ...saved, tables: [council, { ...council, sheet: "Partners", holds: "nothing" }] };
  }

  it("are told apart by sheet: one is used and the other left out, in either order", async () => {
    const saved = await confirmed();
    for (const [order, expected] of [
      [
        ["Council", "Partners"],
        ["measures", "nothing"],
      ],
      [
        ["Partners", "Council"],
        ["nothing", "measures"],
      ],
    ] as const) {
      const { mapping } = await mapped(await sheets(...order), "Q3 2025/26", saved);
      expect(mapping.tables.map(({ holds }) => holds)).toEqual(expected);
      expect(mapping.doubts).toEqual([]);
    }
  });

  it("are asked about on a third sheet, which neither was confirmed for", async () => {
    const { mapping } = await mapped(await sheets("Contractors"), "Q3 2025/26", await confirmed());
    expect(mapping.doubts.map(({ question }) => question)).toContain(
      "Two tables with these headings were confirmed to hold different things, and this is on another " +
        "sheet. Check what each column holds.",
    );
  });

  it("that were confirmed alike are one: sheets for quarters 2 and 3 answer for quarter 4's", async () => {
    const council = (await confirmed()).tables[0];
    if (council === undefined) throw new Error("no table was saved");
    const saved: SavedMapping = {
      version: 2,
      tables: [
        { ...council, sheet: "Q2" },
        { ...council, sheet: "Q3" },
      ],
      labels: {},
    };
    const { mapping } = await mapped(await sheets("Q4"), "Q4 2025/26", saved);
    expect([used(mapping), mapping.doubts]).toEqual([["Measure: measure", "Value: actual"], []]);
  });
});
