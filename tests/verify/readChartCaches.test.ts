import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/read/readSource";
import type { SourceCell } from "../../src/read/source";
import { chartCacheTexts } from "../../src/verify/read/readChartCaches";

const FIGURES = [null, 418, 430, null];

/** A cell of the column of figures. */
function cell(row: number, column: number): SourceCell | null {
  const figure = column === 1 ? (FIGURES[row] ?? null) : null;
  return figure === null
    ? null
    : { kind: "number", text: String(figure), number: figure, numberFormat: null, formula: false };
}

/** What is told of a chart that keeps figures of the cells B2 to B4, which hold 418, 430 and none. */
async function told(points: string, formula = "!$B$2:$B$4"): Promise<readonly string[]> {
  const source = await readSource(strToU8("Period,Actual\nQ1,418\n"), "chart.csv");
  if (!source.ok) throw new Error(source.fault.sentence);
  const sheets = source.value.sheets.map((sheet) => ({ ...sheet, name: "Charts", cell }));
  const range = `<c:f>'Charts'${formula}</c:f>`;
  const chart = `<c:ser><c:val><c:numRef>${range}<c:numCache>${points}</c:numCache></c:numRef></c:val></c:ser>`;
  const parts = new Map([["xl/charts/chart1.xml", strToU8(chart)]]);
  return chartCacheTexts(parts, { ...source.value, sheets }, ["Charts"]).map(({ text }) => text);
}

function point(at: number, value: number): string {
  return `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`;
}

describe("the figures that a chart of a workbook keeps", () => {
  it("are none of what is told where its cells hold 418, 430 and none", async () => {
    expect(await told(point(0, 418) + point(1, 430))).toEqual([]);
  });

  it("are told where 148 stands for 418, and where one is missing", async () => {
    expect(await told(point(0, 148))).toEqual(["148 for 418 in B2", "no figure for 430 in B3"]);
  });

  it("are told of the sheets that are compared alone", async () => {
    expect(await told(point(0, 148), "2!$B$2:$B$4")).toEqual([]);
  });
});
