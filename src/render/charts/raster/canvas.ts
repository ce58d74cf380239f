import type { Point } from "./fontOutlines";

/** A picture of dots, white at first. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** The place of each dot's colour among the colours, row by row. */
  readonly dots: Uint16Array;
  readonly palette: Palette;
  /** What the lines that are being filled cover; nothing between two fills. */
  readonly covered: Coverage;
}

/** The colours of a picture, in the order in which they came. */
export class Palette {
  private readonly places = new Map<Colour, number>();
  readonly colours: Colour[] = [];

  /** The place of a colour, which is a new one where it was not there. */
  place(colour: Colour): number {
    const known = this.places.get(colour);
    if (known !== undefined) return known;
    this.places.set(colour, this.colours.length);
    return this.colours.push(colour) - 1;
  }
}

/** A colour as one number, `0xRRGGBB`. */
export type Colour = number;

const WHITE: Colour = 0xffffff;
/** Right of every dot: the first column that lines touch in a row that they do not touch. */
const NOWHERE = 0x7fffffff;

/** Steps between two colours at an edge: what more of them would add nobody sees, and few colours make a small file. */
const EDGE_STEPS = 12;

/** A white picture of so many dots. */
export function blankCanvas(width: number, height: number): Canvas {
  const palette = new Palette();
  const covered: Coverage = {
    width,
    height,
    shares: new Float32Array((width + 2) * height),
    from: new Int32Array(height).fill(NOWHERE),
    to: new Int32Array(height).fill(-1),
  };
  return { width, height, dots: new Uint16Array(width * height).fill(palette.place(WHITE)), palette, covered };
}

/**
 * Fills closed lines with a colour, each dot by the share of it that they cover. Lines that lie over each other fill
 * the same dots once where they turn the same way, and leave a hole where they turn the other way, as letters do.
 *
 * The covered share is added up along each row from where lines enter and leave it, as the rasteriser font-rs does.
 */
export function fill(canvas: Canvas, outlines: readonly (readonly Point[])[], colour: Colour): void {
  const { covered, palette, dots, width, height } = canvas;
  let [top, bottom] = [height, 0];
  for (const line of outlines) {
    let from = line.at(-1);
    for (const to of line) {
      if (from !== undefined) addLine(covered, from[0], from[1], to[0], to[1]);
      if (to[1] < top) top = to[1];
      if (to[1] > bottom) bottom = to[1];
      from = to;
    }
  }
  const whole = palette.place(colour);
  const last = Math.min(height, Math.ceil(bottom));
  for (let row = Math.max(0, Math.floor(top)); row < last; row += 1) {
    const start = row * (width + 2);
    const [first, end] = [covered.from[row] ?? NOWHERE, covered.to[row] ?? -1];
    let sum = 0;
    let steps = 0;
    // Before the first line and after the last one of a row nothing is covered: lines are closed.
    for (let column = first; column <= end; column += 1) {
      const share = covered.shares[start + column] ?? 0;
      if (share !== 0) {
        sum += share;
        steps = Math.round(Math.min(1, Math.abs(sum)) * EDGE_STEPS);
        covered.shares[start + column] = 0;
      }
      if (steps === 0 || column >= width) continue;
      const at = row * width + column;
      dots[at] =
        steps === EDGE_STEPS
          ? whole
          : palette.place(mixed(palette.colours[dots[at] ?? 0] ?? WHITE, colour, steps / EDGE_STEPS));
    }
    covered.from[row] = NOWHERE;
    covered.to[row] = -1;
  }
}

/** So much of a colour over another. */
function mixed(under: Colour, over: Colour, share: number): Colour {
  const part = (shift: number): number => {
    const was = (under >> shift) & 255;
    return Math.round(was + (((over >> shift) & 255) - was) * share) << shift;
  };
  return part(16) | part(8) | part(0);
}

/** What lines cover, row by row, and from which column to which they touch each row. */
interface Coverage {
  readonly width: number;
  readonly height: number;
  readonly shares: Float32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Adds what a line from one place to another covers to its right, dot by dot, to where it passes. */
function addLine(covered: Coverage, ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return;
  const { width, height, shares } = covered;
  const way = ay < by ? 1 : -1;
  const [x0, y0, x1, y1] = way === 1 ? [ax, ay, bx, by] : [bx, by, ax, ay];
  const slope = (x1 - x0) / (y1 - y0);
  const end = Math.min(height, Math.ceil(y1));
  for (let row = Math.max(0, Math.floor(y0)); row < end; row += 1) {
    const upper = Math.max(row, y0);
    const lower = Math.min(row + 1, y1);
    const share = (lower - upper) * way;
    const p = Math.min(width, Math.max(0, x0 + (upper - y0) * slope));
    const q = Math.min(width, Math.max(0, x0 + (lower - y0) * slope));
    const from = p < q ? p : q;
    const to = p < q ? q : p;
    const first = Math.floor(from);
    const start = row * (width + 2);
    const last = Math.max(first + 1, Math.ceil(to));
    if (first < (covered.from[row] ?? 0)) covered.from[row] = first;
    if (last > (covered.to[row] ?? 0)) covered.to[row] = last;
    // What each dot holds of the line, from the area below it so far.
    let before = 0;
    for (let column = first; column < last; column += 1) {
      const area = coveredUpTo(column + 1, from, to) - coveredUpTo(column, from, to);
      shares[start + column] = (shares[start + column] ?? 0) + share * (area - before);
      before = area;
    }
    shares[start + last] = (shares[start + last] ?? 0) + share * (1 - before);
  }
}

/**
 * How much of all that is left of a place lies right of a line from one place to another, a row high: nothing before
 * it, all of it after it. The difference of two is what a dot between them holds.
 */
function coveredUpTo(place: number, from: number, to: number): number {
  if (place <= from) return 0;
  if (place >= to) return place - (from + to) / 2;
  return (place - from) ** 2 / (2 * (to - from));
}
