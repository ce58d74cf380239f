import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildPack } from "../../../src/pack/buildPack";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import type { PackBlock, PackModel } from "../../../src/pack/packModel";
import { readSource } from "../../../src/read/readSource";
import { inRows } from "../../../src/render/pack/xlsx/sheetLayout";
import { shownFigure } from "../../../src/render/pack/xlsx/shownFigure";
import { writePackXlsx } from "../../../src/render/pack/xlsx/packWorkbook";
import { packDifferences } from "../../../src/verify/packDifferences";
import { readPack, withRecord } from "../../../src/verify/verifyPack";
import { writeRecord } from "../../../src/verify/packRecord";
import { hospital, LONG_PAST, PLAIN } from "../../pack/hospital";

const facts = packFactsOf(await hospital({ past: LONG_PAST }), { readAt: "20 January 2032, 09:00", template: PLAIN });
const pack = buildPack(facts);
const bytes = await writePackXlsx(pack, new Date(0));
const files = unzipSync(bytes);

function partText(path: string): string {
  return strFromU8(files[path] ?? new Uint8Array());
}

async function sheetsOf(file: Uint8Array) {
  const source = await readSource(file, "pack.xlsx");
  if (!source.ok) throw new Error(source.fault.sentence);
  return source.value.sheets;
}

/** Every text of the sheets in reading order, squeezed. */
async function said(file: Uint8Array): Promise<string> {
  const rows = (await sheetsOf(file)).flatMap((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row, column)?.text ?? "").join(""),
    ),
  );
  return squeezed(rows.join(""));
}

/** What a block says, in the order in which a reader meets it; figures that a chart is drawn from stand below it. */
function stringsOf(block: PackBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [block.label ?? "", block.text];
    case "list":
      return [block.label ?? "", ...block.items];
    case "facts":
      return block.facts.flatMap(({ label, text }) => [label, text]);
    case "table":
      return block.table.dense
        ? [block.table.caption]
        : [
            block.table.caption,
            ...block.table.columns.map(({ heading }) => heading),
            ...block.table.groups.flatMap(({ heading, rows }) =>
              rows.flatMap((row) => [heading ?? "", ...row.map(({ text }) => text)]),
            ),
          ];
    case "chart":
      return [];
    case "charts":
      return block.charts.map(({ title }) => title);
    default:
      return [block.text];
  }
}

function squeezed(words: string): string {
  return words.replace(/[\s\u200B\u2060]/g, "");
}

describe("shownFigure", () => {
  it("takes 72.7% for 0.727, −£1,074,448 for −1074448 and +0.4 pp for 0.4, and 2025 or 71.3% [p] for words", () => {
    expect(shownFigure("72.7%")?.value).toBe(0.727);
    expect(shownFigure("−£1,074,448")?.value).toBe(-1074448);
    expect(shownFigure("+0.4 pp")?.value).toBe(0.4);
    for (const words of ["2025", "71.3% [p]", "10 of 12", "[x]", "−0.0%", "85.0% to 92.0%", "1,07", "-5"])
      expect(shownFigure(words)).toBeNull();
  });
});

describe("inRows", () => {
  it("parts 3,000 words where a sentence ends, so that no row is higher than Excel’s 409 points", () => {
    const text = "Nine words stand in each of these short sentences. ".repeat(334).trim();
    const rows = inRows(text);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.join(" ")).toBe(text);
    expect(rows.every((row) => row.endsWith("."))).toBe(true);
  });
});

describe("the pack as a workbook", () => {
  it("says every word and figure of the model, in its order, a sheet for each section", async () => {
    expect((await sheetsOf(bytes)).map(({ name }) => name)).toEqual(pack.sections.map(({ title }) => title));
    const text = await said(bytes);
    let at = 0;
    const missing = pack.sections
      .flatMap(({ title, parts }) => [title, ...parts.flatMap(({ blocks }) => blocks.flatMap(stringsOf))])
      .filter((words) => {
        const found = text.indexOf(squeezed(words), at);
        if (found >= 0) at = found + squeezed(words).length;
        return found < 0;
      });
    expect(missing).toEqual([]);
  });

  it("has marking and Draft in the head and foot of each sheet and in its third row", async () => {
    const sheets = await sheetsOf(bytes);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet.cell(2, 0)?.text).toBe("OFFICIAL – Provisional. Draft");
      const xml = partText(`xl/worksheets/sheet${index + 1}.xml`);
      expect(xml).toMatch(/<oddHeader>[^<]*OFFICIAL – Provisional/);
      expect(xml).toMatch(/<oddFooter>[^<]*Draft/);
    }
  });

  it("holds figures as numbers, and draws each chart from the cells of its table", async () => {
    const exceptions = (await sheetsOf(bytes)).find(({ name }) => name === "Exceptions");
    const numbers = Array.from({ length: exceptions?.rowCount ?? 0 }, (_, row) => exceptions?.cell(row, 1)).filter(
      (cell) => cell?.kind === "number",
    );
    expect(numbers.length).toBeGreaterThan(5);
    const charted = pack.sections
      .flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))
      .reduce(
        (sum, block) => sum + (block.kind === "chart" ? 1 : block.kind === "charts" ? block.charts.length : 0),
        0,
      );
    expect(partText(`xl/charts/chart${charted}.xml`)).toMatch(/<c:f>'(?:Exceptions|Objectives|Peers)'!\$B\$/);
    const read = await readPack(bytes, "pack.xlsx", ".xlsx");
    // A figure of a chart that is not the one of its cell would stand among the texts.
    expect(read.ok && read.value.texts.filter(({ place }) => place.includes("chart"))).toEqual([]);
  });

  it("is found out when 1 figure of it is changed after it was signed off", async () => {
    const read = await readPack(bytes, "pack.xlsx", ".xlsx");
    if (!read.ok) throw new Error(read.fault.sentence);
    const { texts } = read.value;
    const record = writeRecord({ standing: "", title: "", period: "", without: [], texts });
    const other: PackModel = JSON.parse(JSON.stringify(pack).replace('"text":"Red"', '"text":"Green"')) as PackModel;
    const again = await readPack(withRecord(bytes, ".xlsx", record) as Uint8Array, "pack.xlsx", ".xlsx");
    const changed = await readPack(await writePackXlsx(other, new Date(0)), "pack.xlsx", ".xlsx");
    if (!again.ok || !changed.ok) throw new Error("a pack that is not read back");
    expect(packDifferences(again.value.record?.texts ?? [], again.value.texts).differences).toEqual([]);
    expect(packDifferences(again.value.record?.texts ?? [], changed.value.texts).differences).toHaveLength(1);
  });

  it("is the same for the same pack", async () => {
    expect(Buffer.from(await writePackXlsx(pack, new Date(0))).equals(Buffer.from(bytes))).toBe(true);
  });
});
