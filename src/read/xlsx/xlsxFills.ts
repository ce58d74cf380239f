import type { Cell, ConditionalRule } from "hucre/xlsx";
import { readAddress, type CellRange } from "../../domain/cell";
import { MERGES_MAX } from "../guard/limits";
import type { ConditionalFill, SheetFills } from "../source";
import { CoveredPlaces } from "../tables/coveredPlaces";
import { EXCEL_COLOURS } from "./excelColours";
import type { ExtensionRule, WrittenColour } from "./extensionRules";

/** The colours that a workbook refers to by number. */
export interface Palette {
  /** In the order of the theme’s own part: dark 1, light 1, dark 2, light 2, then the accents. */
  readonly theme: readonly string[];
  /** The workbook’s own in place of Excel’s; none where it has Excel’s. */
  readonly indexed: readonly string[];
}

/** What a sheet says of its fills. */
interface StyledSheet {
  readonly cells?: ReadonlyMap<string, Cell>;
  readonly conditionalRules?: readonly ConditionalRule[];
}

/** How the cells of a sheet are filled: in one colour each, and by the rules of its conditional formats. */
export function xlsxFills(
  { cells, conditionalRules = [] }: StyledSheet,
  extensionRules: readonly ExtensionRule[],
  palette: Palette,
): SheetFills {
  const conditional = conditionalFills([
    ...conditionalRules.map((rule) => ({ range: rule.range, colours: coloursOf(rule, palette) })),
    ...extensionRules.map(({ range, colours }) => ({
      range,
      colours: colours.flatMap((colour) => colourOf(colour, palette) ?? []),
    })),
  ]);
  const covered = new CoveredPlaces(conditional.map(({ range }) => range));
  return {
    conditional,
    at: (row, column) => {
      const fill = cells?.get(`${row},${column}`)?.style?.fill;
      if (fill?.type !== "pattern" || fill.pattern !== "solid" || covered.has(row, column)) return null;
      return colourOf(fill.fgColor, palette);
    },
  };
}

/** The cells that a rule of a conditional format can fill; of very many, all of the sheet. */
function conditionalFills(
  rules: readonly { readonly range: string; readonly colours: readonly string[] }[],
): ConditionalFill[] {
  const fills: ConditionalFill[] = [];
  for (const { range: areas, colours } of rules) {
    if (colours.length === 0) continue;
    for (const area of areas.split(/\s+/)) {
      const range = rangeOf(area);
      if (range === null) continue;
      for (const colour of colours) fills.push({ range, colour });
      if (fills.length > MERGES_MAX) return [{ range: EVERYWHERE, colour: colours[0] ?? "" }];
    }
  }
  return fills;
}

const EVERYWHERE: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** What a rule can fill a cell with. Its solid fill stands in the background. Source: ECMA-376 part 1, 18.8.32. */
function coloursOf({ style, colorScale }: ConditionalRule, palette: Palette): string[] {
  if (colorScale !== undefined) return colorScale.colors.map((colour) => colour.slice(-6));
  const fill = style?.fill;
  if (fill?.type !== "pattern") return [];
  return [colourOf(fill.bgColor ?? fill.fgColor, palette) ?? ""].filter((colour) => colour !== "");
}

function rangeOf(area: string): CellRange | null {
  const [first = "", last = first] = area.split(":");
  const [from, to] = [readAddress(first), readAddress(last)];
  return from === null || to === null ? null : { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** A colour as six hexadecimal digits; null for an automatic one. Source: ECMA-376 part 1, 18.8.3. */
function colourOf(colour: WrittenColour | undefined, { theme, indexed }: Palette): string | null {
  if (colour === undefined) return null;
  // Cells count the light colour of each of the theme’s first two pairs first; the theme itself the dark one.
  const inTheme = colour.theme === undefined || colour.theme > 3 ? colour.theme : colour.theme ^ 1;
  const plain =
    colour.rgb ??
    (inTheme === undefined ? undefined : theme[inTheme]) ??
    (colour.indexed === undefined ? undefined : (indexed[colour.indexed] ?? EXCEL_COLOURS[colour.indexed]));
  return plain === undefined ? null : tinted(plain.slice(-6), colour.tint ?? 0);
}

/** A colour made lighter or darker, its hue kept. Source: ECMA-376 part 1, 18.8.19, tint. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  return channels
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
