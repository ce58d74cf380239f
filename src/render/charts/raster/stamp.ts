import { blankCoverage, coverLines, type Canvas, type Colour } from "./canvas";
import type { Point } from "./fontOutlines";

/** A shape that is drawn over and over, such as a letter or the dot of a point: how far it covers each dot about it. */
export interface Stamp {
  /** Place of its first dot from the place it is set down at. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Steps from nothing to the whole of each dot, row by row. */
  readonly steps: Uint8Array;
}

/** Parts of a dot by which stamps are told apart: finer than anybody sees. */
const PARTS = 4;

/** What closed lines about a place 0, 0 cover. */
function stampOf(outlines: readonly (readonly Point[])[]): Stamp {
  const [xs, ys] = [
    outlines.flatMap((line) => line.map(([x]) => x)),
    outlines.flatMap((line) => line.map(([, y]) => y)),
  ];
  if (xs.length === 0) return { left: 0, top: 0, width: 0, height: 0, steps: new Uint8Array() };
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const [width, height] = [Math.ceil(Math.max(...xs)) - left + 1, Math.ceil(Math.max(...ys)) - top + 1];
  const steps = new Uint8Array(width * height);
  const moved = outlines.map((line) => line.map(([x, y]): Point => [x - left, y - top]));
  coverLines(blankCoverage(width, height), moved, (row, from, to, share) => {
    steps.fill(share, row * width + from, row * width + to);
  });
  return { left, top, width, height, steps };
}

/** Sets shapes down on pictures, each made once for where it falls between dots. */
export class Stamps {
  private readonly made = new Map<string, Stamp>();

  /**
   * @param shape What tells the shape from others.
   * @param outlinesAt The shape’s closed lines, about a place.
   */
  setDown(
    canvas: Canvas,
    shape: string,
    [x, y]: Point,
    colour: Colour,
    outlinesAt: (place: Point) => readonly (readonly Point[])[],
  ): void {
    const [right, down] = [Math.round(x * PARTS), Math.round(y * PARTS)];
    const [column, row] = [Math.floor(right / PARTS), Math.floor(down / PARTS)];
    const [partRight, partDown] = [right - column * PARTS, down - row * PARTS];
    const key = `${shape} ${partRight} ${partDown}`;
    let stamp = this.made.get(key);
    if (stamp === undefined) {
      stamp = stampOf(outlinesAt([partRight / PARTS, partDown / PARTS]));
      this.made.set(key, stamp);
    }
    press(canvas, stamp, column, row, colour);
  }
}

function press({ width, height, dots, palette }: Canvas, stamp: Stamp, column: number, row: number, colour: Colour) {
  const over = palette.place(colour);
  const left = column + stamp.left;
  const top = row + stamp.top;
  const [first, last] = [Math.max(0, -left), Math.min(stamp.width, width - left)];
  for (let down = Math.max(0, -top); down < Math.min(stamp.height, height - top); down += 1) {
    for (let right = first; right < last; right += 1) {
      const steps = stamp.steps[down * stamp.width + right] ?? 0;
      if (steps === 0) continue;
      const at = (top + down) * width + left + right;
      dots[at] = palette.blend(dots[at] ?? 0, over, steps);
    }
  }
}
