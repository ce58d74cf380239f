import { itemText, readText, type SharedTexts } from "./sharedTexts";
import { isSet } from "./workbookSheets";
import type { XmlElement } from "./xmlTree";

/** What a cell shows, whether it was typed or worked out. Source: ECMA-376 part 1, 18.18.11. */
export function cellValue(cell: XmlElement, texts: SharedTexts): string | number | boolean | null {
  const type = cell.get("t");
  if (type === "inlineStr") {
    const inline = cell.first("is");
    return inline === null ? null : itemText(inline);
  }
  const value = cell.first("v")?.text() ?? null;
  if (value === null || (value === "" && type !== "str")) return null;
  switch (type) {
    case "s":
      return texts.text(Number(value));
    case "b":
      return isSet(value);
    case "str":
      return readText(value);
    case "e":
    case "d":
      return value;
    default: {
      const number = Number(value);
      return Number.isFinite(number) ? number : value;
    }
  }
}
