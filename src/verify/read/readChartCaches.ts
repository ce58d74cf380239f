import { readAddress } from "../../domain/cell";
import type { PlacedText } from "../../pack/signOff/placedText";
import type { Source, SourceSheet } from "../../read/source";
import { readPart, type Parts } from "./packageParts";
import { figureOf } from "./readChartTexts";

/** Cells of one column that a chart draws, as it names them. */
const RANGE = /^'?((?:[^'!]|'')+)'?!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/**
 * Figures that the charts of a workbook keep and that are not in the cells that they draw: programs that work nothing
 * out show these. A chart that a report has not changed keeps what its cells hold.
 *
 * @param names Of the sheets that are compared.
 */
export function chartCacheTexts(parts: Parts, { sheets }: Source, names: readonly string[]): readonly PlacedText[] {
  const told: PlacedText[] = [];
  for (const path of [...parts.keys()].filter((one) => /^xl\/charts\/chart\d+\.xml$/.test(one)).sort()) {
    for (const { formula, points } of cachesOf(parts, path)) {
      const [, quoted = "", column = "", first = "", lastColumn, last = first] = RANGE.exec(formula) ?? [];
      const sheet = sheets.find(({ name }) => name === quoted.replace(/''/g, "'") && names.includes(name));
      const top = readAddress(`${column}${first}`);
      if (sheet === undefined || top === null || (lastColumn !== undefined && lastColumn !== column)) continue;
      for (let row = top.row; row < Number(last); row += 1) {
        const [held, kept] = [heldIn(sheet, row, top.column), figureOf(points.get(row - top.row) ?? "no figure")];
        if (held !== kept)
          told.push({ place: `${sheet.name}, chart`, text: `${kept} for ${held} in ${column}${row + 1}` });
      }
    }
  }
  return told;
}

function heldIn(sheet: SourceSheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  return cell?.kind === "number" && cell.number !== null ? figureOf(String(cell.number)) : "no figure";
}

interface Cache {
  formula: string;
  readonly points: Map<number, string>;
}

/** The figures that a chart keeps, by the cells that it draws. */
function cachesOf(parts: Parts, path: string): readonly Cache[] {
  const caches: Cache[] = [];
  let open: Cache | null = null;
  let point = 0;
  let into: "f" | "v" | null = null;
  readPart(parts, path, {
    open(name, attributes) {
      if (name === "numRef") open = { formula: "", points: new Map() };
      else if (name === "pt") point = Number(attributes["idx"] ?? 0);
      else if (name === "f" || name === "v") into = name;
    },
    text(text) {
      if (open === null || into === null) return;
      if (into === "f") open.formula += text;
      else open.points.set(point, (open.points.get(point) ?? "") + text);
    },
    close(name) {
      if (name === "f" || name === "v") into = null;
      else if (name === "numRef" && open !== null) {
        caches.push(open);
        open = null;
      }
    },
  });
  return caches;
}
