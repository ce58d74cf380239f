import type { Point } from "./fontOutlines";

/** A picture of dots, white at first. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** The place of each dot's colour among the colours, row by row; there may be room for more after them. */
  readonly dots: Uint16Array;
  readonly palette: Palette;
  /** What the lines that are being filled cover; nothing between two fills. */
  readonly covered: Coverage;
}

/** The colours of a picture, in the order in which they came. */
export class Palette {
  private readonly places = new Map<Colour, number>();
  /** Places of colours that were blended, by the two and how much of the upper one. */
  private readonly blends = new Map<number, number>();
  readonly colours: Colour[] = [];

  /** The place of a colour, which is a new one where it was not there. */
  place(colour: Colour): number {
    const known = this.places.get(colour);
    if (known !== undefined) return known;
    this.places.set(colour, this.colours.length);
    return this.colours.push(colour) - 1;
  }

  /** The place of so many steps of a colour over another, both by their places. */
  blend(under: number, over: number, steps: number): number {
    if (steps === EDGE_STEPS) return over;
    const key = (under * 2 ** 16 + over) * (EDGE_STEPS + 1) + steps;
    const known = this.blends.get(key);
    if (known !== undefined) return known;
    const place = this.place(mixed(this.colours[under] ?? WHITE, this.colours[over] ?? WHITE, steps / EDGE_STEPS));
    this.blends.set(key, place);
    return place;
  }
}

/** A colour as one number, `0xRRGGBB`. */
export type Colour = number;

const WHITE: Colour = 0xffffff;

/** Parts of a row of which each is looked at only where a line touches it: a bit each. */
const PARTS = 32;

/** Steps between two colours at an edge: what more of them would add nobody sees, and few colours make a small file. */
const EDGE_STEPS = 12;

/**
 * A white picture of so many dots.
 *
 * @param before A picture that is done with, whose room is taken where it is enough: room for each of hundreds of
 * pictures would be asked of the system, and cleared, anew.
 */
export function blankCanvas(width: number, height: number, before: Canvas | null = null): Canvas {
  const palette = new Palette();
  const white = palette.place(WHITE);
  const size = width * height;
  const dots =
    before === null || before.dots.length < size ? new Uint16Array(size).fill(white) : before.dots.fill(white, 0, size);
  return { width, height, dots, palette, covered: blankCoverage(width, height, before?.covered.shares) };
}

/**
 * Of so many dots none is covered.
 *
 * @param room That of a coverage that is done with, of which nothing is covered either.
 */
export function blankCoverage(width: number, height: number, room?: Float32Array): Coverage {
  const size = (width + 2) * height;
  return {
    width,
    height,
    shares: room === undefined || room.length < size ? new Float32Array(size) : room,
    shift: Math.max(0, 32 - Math.clz32(Math.ceil((width + 2) / PARTS) - 1)),
    touched: new Uint32Array(height),
  };
}

/**
 * Fills closed lines with a colour, each dot by the share of it that they cover. Lines that lie over each other fill
 * the same dots once where they turn the same way, and leave a hole where they turn the other way, as letters do.
 */
export function fill(canvas: Canvas, outlines: readonly (readonly Point[])[], colour: Colour): void {
  const { palette, dots, width } = canvas;
  const over = palette.place(colour);
  coverLines(canvas.covered, outlines, (row, from, to, steps) => {
    const at = row * width;
    if (steps === EDGE_STEPS) dots.fill(over, at + from, at + to);
    else for (let dot = at + from; dot < at + to; dot += 1) dots[dot] = palette.blend(dots[dot] ?? 0, over, steps);
  });
}

/**
 * Tells of each run of dots that closed lines cover alike how far they do, in steps; nothing is covered after it.
 *
 * The covered share is added up along each row from where lines enter and leave it, as the rasteriser font-rs does.
 */
export function coverLines(
  covered: Coverage,
  outlines: readonly (readonly Point[])[],
  visit: (row: number, from: number, to: number, steps: number) => void,
): void {
  const { width, height } = covered;
  const part = 1 << covered.shift;
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
  const last = Math.min(height, Math.ceil(bottom));
  for (let row = Math.max(0, Math.floor(top)); row < last; row += 1) {
    const start = row * (width + 2);
    let touched = covered.touched[row] ?? 0;
    if (touched === 0) continue;
    covered.touched[row] = 0;
    let [sum, steps, from] = [0, 0, 0];
    const tell = (to: number): void => {
      if (steps > 0 && from < Math.min(to, width)) visit(row, from, Math.min(to, width), steps);
      from = to;
    };
    // After the last line of a row nothing is covered: lines are closed.
    for (let first = 0; touched !== 0; first += part, touched >>>= 1) {
      if ((touched & 1) === 0) continue;
      const end = Math.min(first + part, width + 2);
      for (let column = first; column < end; column += 1) {
        const share = covered.shares[start + column] ?? 0;
        if (share === 0) continue;
        tell(column);
        sum += share;
        steps = Math.round(Math.min(1, Math.abs(sum)) * EDGE_STEPS);
        covered.shares[start + column] = 0;
      }
    }
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

/** What lines cover, row by row, and which parts of each row they touch. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  readonly shares: Float32Array;
  /** A part of a row has 2 to the power of this many dots. */
  readonly shift: number;
  /** A bit for each part of each row. */
  readonly touched: Uint32Array;
}

/** Adds what a line from one place to another covers to its right, dot by dot, to where it passes. */
function addLine(covered: Coverage, ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return;
  const { width, height, shares, shift } = covered;
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
    covered.touched[row] = (covered.touched[row] ?? 0) | ((2 << (last >> shift)) - (1 << (first >> shift)));
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
