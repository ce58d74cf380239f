import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAddress } from "../../../src/domain/cell";
import { adoptedState } from "../../../src/refresh/state/adoptedState";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import type { Profile, ReportModel } from "../../../src/report/reportModel";
import type { Left } from "../../../src/refresh/refresh";
import { refreshReport } from "../../../src/refresh/refreshReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import { buildReport } from "../../../src/report/buildReport";
import { measureCharts } from "../../../src/report/charts/measureCharts";
import { TEMPLATES } from "../../../src/report/templates/template";
import { findReport } from "../../../src/render/carry/findReport";
import { packageBytes, type WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { drawChart } from "../../../src/render/html/drawChart";
import { writeHtml } from "../../../src/render/html/writeHtml";
import { unescapeXml } from "../../../src/render/escapeXml";
import { writeWorkbook } from "../../../src/render/workbook/writeWorkbook";
import { checkSchemas } from "../../support/checkSchemas";
import { findProgram } from "../../support/findProgram";
import { startLibreOffice, type LibreOffice } from "../../support/libreOffice";
import { assessTexts } from "../../support/sampleFiles";
import { editedBook, readBack } from "../carry/editedBook";
import { opened, partOf } from "../carry/handBuilt";

const SCHEMAS = join(import.meta.dirname, "../../../../shared/workbook-lab/xsd");

const program = findProgram(["soffice"], "charts in a workbook that LibreOffice saved");

const PLAN = `Title,Calls report
Period,QUARTER

Measure ID,Measure,Unit,Polarity,Target,Aggregation
M1,Calls & letters,number,lower,10,latest
M2,Complaints,number,lower,30,latest
`;
const MONTHS = ["Apr 2024", "May 2024", "Jun 2024", "Jul 2024", "Aug 2024", "Sep 2024", "Oct 2024", "Nov 2024"].concat([
  "Dec 2024",
  "Jan 2025",
  "Feb 2025",
  "Mar 2025",
  "Apr 2025",
  "May 2025",
  "Jun 2025",
  "Jul 2025",
  "Aug 2025",
  "Sep 2025",
]);

const LOOK = { mode: "portable", charts: measureCharts, template: TEMPLATES[0] ?? fail() } as const;

/** A report of the first or second quarter of 2025/26. */
async function report(quarter: 1 | 2, profile: Profile = "board"): Promise<ReportModel> {
  return buildReport(await checked(quarter), { ...LOOK, profile, readAt: "14 July 2025, 10:20", past: null });
}

/** The extract of a quarter: calls swing between 9 and 11, complaints begin in April 2025. */
function checked(quarter: 1 | 2): Promise<CheckedExtract> {
  const shown = MONTHS.slice(0, quarter === 1 ? 15 : 18);
  const calls = shown.map((_, at) => (at === 14 ? 20 : at % 2 === 0 ? 9 : 11));
  const complaints = shown.map((_, at) => (at < 12 ? "" : at === 13 ? "[x]" : at * 2));
  const extract =
    `Calls report for Q${quarter} 2025/26\nMeasure ID,Measure,${shown.join(",")}\n` +
    `M1,Calls & letters,${calls.join(",")}\nM2,Complaints,${complaints.join(",")}\n`;
  return assessTexts(extract, PLAN.replace("QUARTER", `Q${quarter} 2025/26`));
}

/** A workbook of the first quarter that knows nothing more of its report, with the second quarter's in it. */
async function nextQuarter(saved: WorkbookPackage): Promise<{ after: WorkbookPackage; typed: readonly Left[] }> {
  const found = findReport(saved);
  const state = adoptedState(found, await checked(1), null, {
    report: { ...LOOK, profile: "board" },
    remembered: { template: "", formulas: "portable", mapping: null, accepted: [], plan: null, by: null },
  });
  const refresh = refreshReport(state?.report ?? fail(), found, await report(2), { rangesGrow: true });
  expect(refresh.choices).toEqual([]);
  const after = opened(packageBytes(editedBook(saved, refresh.edits)));
  return { after, typed: refresh.left.filter(({ kind }) => kind === "typedOver") };
}

/** Rows of the table below the chart of calls. */
function chartRows(book: WorkbookPackage): number {
  const tables = findReport(book).sheets.flatMap((sheet) => sheet.tables);
  const range = tables.find(({ name }) => name === "Chart_M1")?.range;
  return range === undefined ? 0 : range.bottom - range.top;
}

function fail(): never {
  throw new Error("missing template");
}

async function written(model: ReportModel): Promise<WorkbookPackage> {
  return opened(await writeWorkbook(model, new Date("2025-07-14T10:20:30Z")));
}

/** Every reference of a workbook's charts with what is kept beside it, and what its cells hold. */
function references(book: WorkbookPackage): { formula: string; kept: (string | null)[]; held: (string | null)[] }[] {
  const { sheets } = findReport(book);
  const paths = [...book.parts.keys()].filter((path) => path.startsWith("xl/charts/chart"));
  return paths.flatMap((path) =>
    [...partOf(book, path).matchAll(/<c:f>([^<]*)<\/c:f><c:(num|str)Cache>(.*?)<\/c:\2Cache>/gs)].map((found) => {
      const [, text = "", kind = "", cache = ""] = found;
      const [, name = "", first = "", last] =
        /^'?([^'!]*)'?!(\$\w+\$\d+)(?::(\$\w+\$\d+))?$/.exec(unescapeXml(text)) ?? [];
      const from = readAddress(first.replaceAll("$", ""));
      const to = readAddress((last ?? first).replaceAll("$", ""));
      const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
      if (from === null || to === null) throw new Error(`not a reference: ${text}`);
      const held = rows.slice(from.row, to.row + 1).map((row) => row[from.column] ?? null);
      const points = new Map(
        [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map((one) => [
          Number(one[1]),
          unescapeXml(one[2] ?? ""),
        ]),
      );
      return {
        formula: text,
        kept: held.map((_, at) => points.get(at) ?? null),
        held: held.map((entry) => (kind === "num" && typeof entry !== "number" ? null : String(entry))),
      };
    }),
  );
}

describe("charts of a workbook", () => {
  let model: ReportModel;
  let book: WorkbookPackage;

  beforeAll(async () => {
    model = await report(1);
    book = await written(model);
  });

  it("stand on their sheet, what is Red first, each above its own table", () => {
    const sheet = model.sheets.find(({ name }) => name === "Charts");
    expect(sheet?.charts?.map(({ table, columns, marked }) => [table, columns, marked])).toEqual([
      ["Chart_M1", ["Actual", "Target", "Mean", "Lower limit", "Upper limit"], "Special cause"],
    ]);
    expect(sheet?.rows[sheet.charts?.[0]?.titleRow ?? 0]?.cells[0]?.text).toBe(
      "Calls & letters rose from 9 to 20, up 11 (122.2%), above the target of 10: concern: above the upper limit.",
    );
  });

  it("refer to cells that hold what they keep, point for point", () => {
    const found = references(book);
    expect(found).toHaveLength(1 + 3 * 6);
    for (const { formula, kept, held } of found) expect(kept, formula).toEqual(held);
  });

  it("have words for who cannot see them, and leave a gap where there is no figure", () => {
    expect(partOf(book, "xl/drawings/drawing4.xml")).toContain('descr="Line chart of Calls &amp; letters over time.');
    const rows = findReport(book).sheets.find(({ name }) => name === "Charts")?.rows ?? [];
    expect(rows.flat()).toContainEqual({ formula: "NA()" });
    expect(partOf(book, "xl/worksheets/sheet4.xml")).toContain('t="e"><f>NA()</f><v>#N/A</v>');
  });

  it.skipIf(!existsSync(SCHEMAS))("keep to the ECMA-376 schemas", () => {
    expect(checkSchemas(packageBytes(book), SCHEMAS)).toEqual([]);
  });

  it("go on with the next quarter: their cells grow by three months, and they keep what those hold", async () => {
    const next = await report(2);
    const refresh = refreshReport(writtenReport(model), findReport(book), next, { rangesGrow: true });
    const after = opened(packageBytes(editedBook(book, refresh.edits)));
    const found = references(after);
    expect(found[2]?.formula).toMatch(/^'Charts'!\$A\$\d+:\$A\$\d+$/);
    expect(found[2]?.kept.slice(-2)).toEqual(["Aug 2025", "Sep 2025"]);
    // Complaints have figures for a chart by now: title, categories, and two lines with their names.
    expect(found).toHaveLength(1 + 3 * 6 + (1 + 3 * 2));
    expect(partOf(after, "xl/charts/chart1.xml")).toMatch(/<c:dLbl><c:idx val="17"\/>/);
    for (const { formula, kept, held } of found) expect(kept, formula).toEqual(held);
  });

  it("are known again where the workbook has lost what was written in it", async () => {
    const state = adoptedState(findReport(book), await checked(1), null, {
      report: { ...LOOK, profile: "board" },
      remembered: { template: "", formulas: "portable", mapping: null, accepted: [], plan: null, by: null },
    });
    const { edits, left } = refreshReport(state?.report ?? fail(), findReport(book), model);
    expect([edits, left]).toEqual([[], []]);
  });

  it("dropped by another program are not drawn again, and their tables go on", async () => {
    const read = await readBack(book);
    const saved = opened(new Uint8Array(await read.xlsx.writeBuffer()));
    expect(references(saved)).toEqual([]);
    const { after, typed } = await nextQuarter(saved);
    expect(typed).toEqual([]);
    expect(chartRows(after)).toBe(18);
  });

  describe.skipIf(program === null)("in a workbook that LibreOffice saved, without what was written in it", () => {
    let office: LibreOffice;
    beforeAll(() => {
      office = startLibreOffice(program ?? "");
    });
    afterAll(() => office?.end());

    it("are known again, and go on with the next quarter", async () => {
      office.convert({ "saved.xlsx": packageBytes(book) }, "xlsx");
      const saved = opened(office.made("saved.xlsx"));
      expect(references(saved).length).toBeGreaterThan(0);
      const { after, typed } = await nextQuarter(saved);
      expect(typed).toEqual([]);
      expect(chartRows(after)).toBe(18);
      const grown = references(after).filter(({ held }) => held.length === 18);
      expect(grown.length).toBeGreaterThan(0);
      for (const { formula, kept, held } of grown) expect(kept, formula).toEqual(held);
    });
  });

  it("are drawn on the page from the same figures, and are not in a publication", async () => {
    const page = writeHtml(model, drawChart);
    expect(page).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(page).toContain('aria-labelledby="xmr-M1-title"');
    expect((await report(1, "publication")).sheets.some(({ name }) => name === "Charts")).toBe(false);
  });
});
