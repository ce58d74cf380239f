import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Look, Profile, ReportModel } from "../../src/report/reportModel";
import { PROFILES } from "../../src/report/reportModel";
import { estimateRowHeight } from "../../src/report/page/rowHeight";
import { fontSize } from "../../src/report/page/typography";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { findProgram } from "../support/findProgram";
import type { LibreOffice, ShownSheet } from "../support/libreOffice";
import { shownSheets, startLibreOffice, withoutHeights, withoutResults } from "../support/libreOffice";
import { sampleModel } from "./sampleModel";

const WRITTEN_AT = new Date("2031-10-14T10:20:30Z");

const PHRASES = [
  "Burglary",
  "Increase the number of special constables",
  "Percentage of domestic abuse risk assessments completed within three days of the incident being reported",
  "WWW MMM WWW MMM WWW MMM WWW MMM WWW MMM WWW MMM WWW MMM",
  "illicit little lilting filling will tilt until it fills, still, until it spills",
  "Internationalisation-of-counter-terrorism-arrangements across the south-east",
  "£3,500,000 against £3,120,500 (89.2%); £379,500 short – see note 4",
  "First line\nSecond line, which is a little longer\n\nFourth line",
  "Two of the three districts now hold a weekly meeting with housing and health partners. The third begins in " +
    "November, when its analyst is in post. Repeat victims fell from 41 to 33 where the meeting has run for a year, " +
    "which is fewer than chance would give but too few cases to promise the same elsewhere.",
] as const;
const WIDTHS = [9, 14, 21, 34, 55, 80] as const;
const FITTED_LOOKS: readonly Look[] = ["text", "columnHeading"];

/** A table for each width with one phrase a row, and no height given, for the program to fit. */
function phrasebook(profile: Profile): ReportModel {
  const plain = { numberFormat: null, formula: null, link: null, source: null } as const;
  return {
    ...sampleModel(profile),
    sheets: WIDTHS.flatMap((width) =>
      FITTED_LOOKS.map((look) => ({
        name: `${look} ${width}`,
        columnWidths: [width],
        rows: ["x", ...PHRASES].map((text) => ({
          cells: [{ value: text, text, look, ...plain }],
          height: null,
          pageBreakBefore: false,
        })),
        tables: [
          {
            name: `T${width}_${look}`,
            description: "Phrases",
            range: { top: 0, left: 0, bottom: PHRASES.length, right: 0 },
            keyedBy: ["x"],
            lasting: false,
            itemsIn: null,
            aboutItem: null,
            counted: false,
            reasonIn: null,
            keptIn: [],
          },
        ],
        statusRanges: [],
        freezeAt: null,
        print: { orientation: "portrait" as const, repeatRows: null },
      })),
    ),
  };
}

const program = findProgram(["soffice"], "recalculation, shown text and row heights in LibreOffice");

describe.skipIf(program === null)("LibreOffice", () => {
  let office: LibreOffice;
  let shown: readonly ShownSheet[] = [];
  const model = sampleModel("board");

  beforeAll(async () => {
    office = startLibreOffice(program ?? "");
    const board = await writeWorkbook(model, WRITTEN_AT);
    const phrases = await Promise.all(
      PROFILES.map(async (profile) => [profile, await writeWorkbook(phrasebook(profile), WRITTEN_AT)] as const),
    );
    const books = Object.fromEntries(phrases.map(([profile, bytes]) => [`${profile}.xlsx`, bytes]));
    office.convert({ "plain.xlsx": withoutResults(board), ...books }, "fods");
    shown = shownSheets(office.made("plain.fods"));
    office.convert(
      Object.fromEntries(
        PROFILES.map((profile) => [`${profile}-fitted.fods`, withoutHeights(office.made(`${profile}.fods`))]),
      ),
      "fods",
    );
    office.convert({ "pages.xlsx": board }, "pdf");
  });
  afterAll(() => office?.end());

  it.each(model.sheets.map(({ name }) => name))(
    "shows every cell of %s as the model says, statuses worked out afresh",
    (name) => {
      const sheet = model.sheets.find((each) => each.name === name);
      const rows = shown.find((each) => each.name === name)?.rows ?? [];
      sheet?.rows.forEach((row, index) => {
        row.cells.forEach((cell, column) => expect(rows[index]?.cells[column] ?? "").toBe(cell.text));
      });
      expect(rows.length).toBeGreaterThanOrEqual(sheet?.rows.length ?? 1);
    },
  );

  it("prints the marking and the page number on every page, one page to an objective", () => {
    const reader = findProgram(["pdftotext"], "the words on printed pages");
    if (reader === null) return;
    const pages = execFileSync(reader, ["-layout", office.path("pages.pdf"), "-"], { encoding: "utf8" })
      .split("\f")
      .slice(0, -1);
    expect(pages).toHaveLength(8);
    pages.forEach((page, index) => {
      expect(page.match(/OFFICIAL/g)).toHaveLength(2);
      expect(page).toContain(`Page ${index + 1} of 8`);
    });
    expect(pages.filter((page) => page.includes("Last year"))).toHaveLength(3);
  });

  describe.each(PROFILES)("fits rows in the %s profile", (profile) => {
    it("in no more room than the estimate, which wastes little", () => {
      const sheets = shownSheets(office.made(`${profile}-fitted.fods`));
      for (const look of FITTED_LOOKS) {
        for (const width of WIDTHS) {
          PHRASES.forEach((text, index) => {
            const needed = sheets.find(({ name }) => name === `${look} ${width}`)?.rows[index + 1]?.height ?? 0;
            const estimate = estimateRowHeight(text, width, look, profile);
            const what = `${look}, ${width} wide: ${text}`;
            expect(needed, what).toBeGreaterThan(0);
            expect(estimate, what).toBeGreaterThanOrEqual(Math.min(needed, 409));
            // A long text in a narrow column may be a tenth over.
            expect(estimate, what).toBeLessThanOrEqual(needed * 1.25 + 2 * fontSize(look, profile) * 1.3 + 6);
          });
        }
      }
    });
  });
});
