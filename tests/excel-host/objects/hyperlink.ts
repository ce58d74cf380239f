import type { RangeRef } from "../model/rangeRef";
import { invalidArgument } from "../wire/hostError";
import { record } from "../wire/readValue";

/** The link of a range's first cell, in the client's words; null for none. */
export function hyperlinkOf(range: RangeRef): unknown {
  const { sheet, area } = range;
  const cell = sheet.cell(area.top, area.left);
  if (cell?.link == null) return null;
  const { address, documentReference, screenTip } = cell.link;
  return {
    ...(address === null ? {} : { address }),
    ...(documentReference === null ? {} : { documentReference }),
    ...(screenTip === null ? {} : { screenTip }),
    textToDisplay: String(cell.value),
  };
}

/** Links every cell of a range. Excel makes a link blue and underlined, and shows its text where that is given. */
export function setHyperlink(range: RangeRef, value: unknown): void {
  const { sheet, area } = range;
  sheet.ensureUnlocked(area);
  const given = value === null ? null : record(value);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.ensureCell(row, column);
      if (given === null) {
        cell.link = null;
        continue;
      }
      const link = {
        address: textOf(given["address"]),
        documentReference: textOf(given["documentReference"]),
        screenTip: textOf(given["screenTip"]),
      };
      if (link.address === null && link.documentReference === null) throw invalidArgument("a link to nowhere");
      cell.link = link;
      const shown = textOf(given["textToDisplay"]);
      if (shown !== null) {
        cell.value = shown;
        cell.formula = null;
      } else if (cell.value === "" && cell.formula === null) cell.value = link.address ?? link.documentReference ?? "";
      cell.format = { ...cell.format, fontColor: LINK_COLOUR, underline: "Single" };
    }
  }
  sheet.workbook.recalculation.areaChanged(sheet, area);
}

/** The Hyperlink style of the Office theme. */
const LINK_COLOUR = "#0563C1";

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
