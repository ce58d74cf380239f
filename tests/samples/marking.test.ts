import { execFileSync } from "node:child_process";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROFILES } from "../../src/report/reportModel";
import { writeHtml } from "../../src/render/html/writeHtml";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { findProgram } from "../support/findProgram";
import { startLibreOffice, type LibreOffice } from "../support/libreOffice";
import { assessTexts, sampleBytes } from "../support/sampleFiles";
import { readWorkbook, type ReadWorkbook } from "./support/readWorkbook";
import { reportOf, WRITTEN_AT } from "./support/sampleReport";

const SAMPLE = "thames-valley-2009-10-q4";
const EXTRACT = sampleBytes(SAMPLE, "extract.csv");
const PLAN = new TextDecoder().decode(sampleBytes(SAMPLE, "plan.csv"));
const withSettings = (...lines: readonly string[]): string => PLAN.replace(/^(Title,.*)$/m, `$1\n${lines.join("\n")}`);

async function marked(...settings: readonly string[]): Promise<Awaited<ReturnType<typeof assessTexts>>> {
  return assessTexts(EXTRACT, withSettings(...settings));
}

const MARK = "OFFICIAL – Provisional";
const checkedExtract = await marked("Marking,OFFICIAL", "Provisional,yes");

function readBack(workbook: Uint8Array): ReadWorkbook {
  return readWorkbook(unzipSync(workbook));
}

describe("a plan with a protective marking and provisional figures", () => {
  it("shows both at the head and foot of every page of a board workbook", async () => {
    for (const { name, xml } of readBack(await writeWorkbook(reportOf(checkedExtract), WRITTEN_AT)).sheets) {
      const [, head = "", foot = ""] = /<oddHeader>(.*?)<\/oddHeader><oddFooter>(.*?)<\/oddFooter>/s.exec(xml) ?? [];
      expect([head.includes(MARK), foot.includes(MARK)], name).toEqual([true, true]);
    }
  });

  it(
    "shows both above the table of every publication sheet, among the rows that are printed on every " + "page",
    async () => {
      const model = reportOf(checkedExtract, "publication");
      for (const { name, rows, print } of model.sheets) {
        const row = rows.findIndex(({ cells }) => cells[0]?.text === MARK);
        expect(print.repeatRows, name).toEqual({ first: row, last: row + 1 });
      }
      const names = readBack(await writeWorkbook(model, WRITTEN_AT)).part("xl/workbook.xml");
      expect(names.match(/_xlnm\.Print_Titles/g)).toHaveLength(model.sheets.length);
    },
  );

  it.each(PROFILES)("shows both on the web page and on every page printed from it, in the %s profile", (profile) => {
    const html = writeHtml(reportOf(checkedExtract, profile));
    expect(html).toContain(`<p class="marking">${MARK}</p>`);
    const page = /@page \{ size: A4 landscape;.*\}/.exec(html)?.[0] ?? "";
    expect(page).toContain('@top-center { content: "OFFICIAL \\2013  Provisional"');
    expect(page).toContain('@bottom-center { content: "OFFICIAL \\2013  Provisional"');
  });

  it("shows either alone, and nothing where there is neither", async () => {
    expect(reportOf(await marked("Marking,OFFICIAL")).marking).toBe("OFFICIAL");
    expect(reportOf(await marked("Provisional,Yes")).marking).toBe("Provisional");
    expect(reportOf(await marked("Provisional,no")).marking).toBeNull();
  });
});

const SOFFICE = findProgram(["soffice"], "the marking on printed pages");
const READER = findProgram(["pdftotext"], "the marking on printed pages");

/** Few, because each page is printed: what stands at its head and foot is the same on the tenth as on the first. */
const FEW_MEASURES = `Setting,Value
Title,Made-up plan
Organisation,Made-up Council
Period,Q1 2025/26
Marking,OFFICIAL
Provisional,yes

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer,Burglary,number,lower,350
M2,Cleaner,Bins missed,number,lower,90

Actions
Action ID,Objective,Action
A1,Safer,Put up lights
`;
const FEW_FIGURES = `Measure ID,Measure,Actual,Last year,Commentary
M1,Burglary,355,400,More lights are planned.
M2,Bins missed,92,95,

Action ID,Action,Status,Commentary
A1,Put up lights,Green,Half are up.
`;

describe.skipIf(SOFFICE === null || READER === null)("printed by LibreOffice", () => {
  let office: LibreOffice;
  beforeAll(async () => {
    office = startLibreOffice(SOFFICE ?? "");
    const few = await assessTexts(FEW_FIGURES, FEW_MEASURES);
    const books = await Promise.all(
      PROFILES.map(
        async (profile) => [`${profile}.xlsx`, await writeWorkbook(reportOf(few, profile), WRITTEN_AT)] as const,
      ),
    );
    office.convert(Object.fromEntries(books), "pdf");
  });
  afterAll(() => office?.end());

  it.each(PROFILES)("every page of the %s report has the marking", (profile) => {
    const pages = execFileSync(READER ?? "", ["-layout", office.path(`${profile}.pdf`), "-"], { encoding: "utf8" })
      .split("\f")
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.filter((page) => !page.includes(MARK))).toEqual([]);
  });
});
