import type { Point } from "./fontOutlines";

/** A picture of dots, white at first. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each dot, row by row. */
  readonly dots: Uint8Array;
}

/** A colour as red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** Steps between two colours at an edge: what more of them would add nobody sees, and few colours make a small file. */
const EDGE_STEPS = 12;

/** A white picture of so many dots. */
export function blankCanvas(width: number, height: number): Canvas {
  return { width, height, dots: new Uint8Array(width * height * 3).fill(255) };
}

/**
 * Fills closed lines with a colour, each dot by the share of it that they cover. Lines that lie over each other fill
 * the same dots once where they turn the same way, and leave a hole where they turn the other way, as letters do.
 *
 * The covered share is added up along each row from where lines enter and leave it, as the rasteriser font-rs does.
 */
export function fill(canvas: Canvas, outlines: readonly (readonly Point[])[], colour: Colour): void {
  const box = boundsOf(outlines, canvas);
  if (box === null) return;
  const { left, top, width, height } = box;
  const covered = new Float32Array((width + 2) * height);
  for (const line of outlines) {
    line.forEach((from, index) => {
      const to = line[(index + 1) % line.length] ?? from;
      addLine(covered, width, height, [from[0] - left, from[1] - top], [to[0] - left, to[1] - top]);
    });
  }
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      sum += covered[row * (width + 2) + column] ?? 0;
      const share = Math.round(Math.min(1, Math.abs(sum)) * EDGE_STEPS) / EDGE_STEPS;
      if (share === 0) continue;
      const at = ((top + row) * canvas.width + left + column) * 3;
      for (let part = 0; part < 3; part += 1) {
        const was = canvas.dots[at + part] ?? 255;
        canvas.dots[at + part] = Math.round(was + ((colour[part] ?? 0) - was) * share);
      }
    }
  }
}

/** The part of the picture that lines lie in; null for none of it. */
function boundsOf(outlines: readonly (readonly Point[])[], { width, height }: Canvas) {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const line of outlines) {
    for (const [x, y] of line) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const [from, above] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  const [wide, high] = [Math.min(width, Math.ceil(right)) - from, Math.min(height, Math.ceil(bottom)) - above];
  return wide <= 0 || high <= 0 ? null : { left: from, top: above, width: wide, height: high };
}

/** Adds what a line covers to its right, dot by dot, to where it passes. */
function addLine(covered: Float32Array, width: number, height: number, a: Point, b: Point): void {
  if (a[1] === b[1]) return;
  const way = a[1] < b[1] ? 1 : -1;
  const [[x0, y0], [x1, y1]] = way === 1 ? [a, b] : [b, a];
  const slope = (x1 - x0) / (y1 - y0);
  const add = (at: number, share: number): void => {
    covered[at] = (covered[at] ?? 0) + share;
  };
  for (let row = Math.max(0, Math.floor(y0)); row < Math.min(height, Math.ceil(y1)); row += 1) {
    const [upper, lower] = [Math.max(row, y0), Math.min(row + 1, y1)];
    const share = (lower - upper) * way;
    const within = (x: number): number => Math.min(width, Math.max(0, x));
    const [p, q] = [within(x0 + (upper - y0) * slope), within(x0 + (lower - y0) * slope)];
    const [from, to] = p < q ? [p, q] : [q, p];
    const first = Math.floor(from);
    const start = row * (width + 2);
    const last = Math.max(first + 1, Math.ceil(to));
    // What each dot holds of the line, from the area below it so far.
    let before = 0;
    for (let column = first; column < last; column += 1) {
      const area = areaUpTo(column + 1, from, to);
      add(start + column, share * (area - before));
      before = area;
    }
    add(start + last, share * (1 - before));
  }
}

/**
 * How much of the dot that ends at a place a line from one place to another covers with what is right of it, a row
 * high: nothing before it, all of it after it.
 */
function areaUpTo(place: number, from: number, to: number): number {
  const covers = (at: number): number => {
    if (at <= from) return 0;
    if (at >= to) return at - (from + to) / 2;
    return (at - from) ** 2 / (2 * (to - from));
  };
  return covers(place) - covers(place - 1);
}
