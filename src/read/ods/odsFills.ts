import { type CellRange, readAddress } from "../../domain/cell";
import { COLUMNS_MAX, MERGES_MAX } from "../guard/limits";
import type { ConditionalFill, SheetFills } from "../source";
import { CoveredPlaces } from "../tables/coveredPlaces";
import type { Attributes } from "./odsParser";
import { colourIn, type OdsStyles } from "./odsStyles";

/**
 * Columns next to each other, up to and with `last`, whose cells have one style: `""` for any without a fill, bold
 * print or a strike, null for the column’s own.
 */
interface Run {
  readonly last: number;
  readonly style: string | null;
}

/** Rows next to each other whose cells have the same styles. */
interface Band {
  readonly top: number;
  bottom: number;
  readonly runs: readonly Run[];
}

/**
 * How the cells of a sheet are filled: by their own style, else the row’s, else the column’s. Source: ODF 1.3 part 3,
 * 19.619. Rows with the same styles are held once.
 */
export class OdsFills {
  private readonly columns: Run[] = [];
  private readonly bands: Band[] = [];
  private runs: Run[] = [];
  private rowStyle: string | null = null;
  private readonly conditional: ConditionalFill[] = [];
  private ranges: readonly CellRange[] = [];

  constructor(private readonly styles: OdsStyles) {}

  addColumns(attributes: Attributes, repeat: number): void {
    this.columns.push({
      last: (this.columns.at(-1)?.last ?? -1) + repeat,
      style: this.withFill(attributes["table:default-cell-style-name"]),
    });
  }

  openRow(attributes: Attributes): void {
    this.rowStyle = this.withFill(attributes["table:default-cell-style-name"]);
    this.runs = [];
  }

  addCells(attributes: Attributes, repeat: number): void {
    const style = this.withFill(attributes["table:style-name"]) ?? this.rowStyle;
    const before = this.runs.at(-1);
    const last = Math.min((before?.last ?? -1) + repeat, COLUMNS_MAX);
    if (before?.style === style) this.runs.pop();
    this.runs.push({ last, style });
  }

  closeRow(row: number, repeat: number): void {
    const columnsFilled = this.columns.some(({ style }) => style);
    if (this.runs.every(({ style }) => style === null || (style === "" && !columnsFilled))) return;
    const band = this.bands.at(-1);
    const bottom = row + repeat - 1;
    if (band?.bottom === row - 1 && sameRuns(band.runs, this.runs)) band.bottom = bottom;
    else this.bands.push({ top: row, bottom, runs: this.runs });
  }

  /** What stands below the cells of a sheet about its conditional formats, as LibreOffice writes them. */
  openFormat(name: string, attributes: Attributes): void {
    switch (name.slice(name.indexOf(":") + 1)) {
      case "conditional-format":
        this.ranges = rangesIn(attributes["calcext:target-range-address"] ?? "");
        break;
      case "condition":
        this.addConditional(this.styles.colourOf(attributes["calcext:apply-style-name"] ?? ""));
        break;
      case "color-scale-entry":
        this.addConditional(colourIn(attributes["calcext:color"]));
        break;
    }
  }

  fills(): SheetFills {
    const conditional = [...this.conditional, ...this.conditionalStyles()].slice(0, MERGES_MAX);
    const covered = new CoveredPlaces(conditional.map(({ range }) => range));
    return {
      conditional,
      at: (row, column) => {
        const style = this.styleAt(row, column);
        return !style || covered.has(row, column) ? null : this.styles.fillOf(style).colour;
      },
    };
  }

  isBold(row: number, column: number): boolean {
    const style = this.styleAt(row, column);
    return style ? this.styles.fillOf(style).bold : false;
  }

  isStruck(row: number, column: number): boolean {
    const style = this.styleAt(row, column);
    return style ? this.styles.fillOf(style).struck : false;
  }

  private styleAt(row: number, column: number): string | null {
    return runAt(this.bandAt(row)?.runs ?? [], column) ?? runAt(this.columns, column);
  }

  private withFill(style: string | undefined): string | null {
    if (style === undefined) return null;
    const { colour, conditional, bold, struck } = this.styles.fillOf(style);
    return colour === null && conditional.length === 0 && !bold && !struck ? "" : style;
  }

  private addConditional(colour: string | null): void {
    if (colour === null || this.conditional.length > MERGES_MAX) return;
    for (const range of this.ranges) this.conditional.push({ range, colour });
  }

  /** Cells whose style has conditions. */
  private conditionalStyles(): ConditionalFill[] {
    return this.bands.flatMap(({ top, bottom, runs }) =>
      runs.flatMap(({ last, style }, index): ConditionalFill[] => {
        const left = (runs[index - 1]?.last ?? -1) + 1;
        const colours = style ? this.styles.fillOf(style).conditional : [];
        return colours.map((colour) => ({ range: { top, left, bottom, right: last }, colour }));
      }),
    );
  }

  private bandAt(row: number): Band | undefined {
    let from = 0;
    let to = this.bands.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.bands[middle]?.bottom ?? Infinity) < row) from = middle + 1;
      else to = middle;
    }
    const band = this.bands[from];
    return band !== undefined && band.top <= row ? band : undefined;
  }
}

function runAt(runs: readonly Run[], column: number): string | null {
  return runs.find(({ last }) => column <= last)?.style ?? null;
}

function sameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ last, style }, index) => other[index]?.last === last && other[index].style === style)
  );
}

/** `Data.B2:Data.B4 'My sheet'.D2`: the names of sheets are left out. */
function rangesIn(text: string): CellRange[] {
  return text
    .replace(/'(?:[^']|'')*'/g, "")
    .split(/\s+/)
    .flatMap((area) => {
      const [first = "", last = first] = area.split(":").map((cell) => cell.replace(/^.*\./, "").replaceAll("$", ""));
      const [from, to] = [readAddress(first), readAddress(last)];
      return from === null || to === null
        ? []
        : [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
    });
}
