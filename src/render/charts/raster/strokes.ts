import type { Point } from "./fontOutlines";

/** Corners of the ring that rounds a join. */
const CORNERS = 12;

/**
 * A line through points as closed lines about what it covers, all turning one way: a box for each straight piece, and
 * a ring for each join of a line that is thick enough for a gap to be seen.
 *
 * @param dash Lengths of dash and gap; null for a whole line.
 */
export function strokeOutlines(
  points: readonly Point[],
  width: number,
  dash: readonly number[] | null,
): readonly (readonly Point[])[] {
  const pieces = dash === null ? [points] : dashed(points, dash);
  return pieces.flatMap((piece) =>
    piece.flatMap((point, index) => {
      const next = piece[index + 1];
      const box = next === undefined ? [] : [boxAlong(point, next, width / 2)];
      const joins = index > 0 && next !== undefined && width > 1;
      return joins ? [...box, ring(point, width / 2)] : box;
    }),
  );
}

/** The corners of a ring, turning the way that boxes of lines do. */
export function ring([x, y]: Point, radius: number, corners = CORNERS): readonly Point[] {
  return Array.from({ length: corners }, (_, index): Point => {
    const angle = (-2 * Math.PI * index) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

function boxAlong([x0, y0]: Point, [x1, y1]: Point, half: number): readonly Point[] {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return [];
  const [right, down] = [((y1 - y0) / length) * half, (-(x1 - x0) / length) * half];
  return [
    [x0 - right, y0 - down],
    [x1 - right, y1 - down],
    [x1 + right, y1 + down],
    [x0 + right, y0 + down],
  ];
}

/** The dashes of a line, each a line of its own; a dash goes on about a corner. */
function dashed(points: readonly Point[], dash: readonly number[]): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  let [turn, left, drawn] = [0, dash[0] ?? 1, true];
  let piece: Point[] = points.slice(0, 1);
  points.slice(1).forEach((to, index) => {
    let from = points[index] ?? to;
    for (;;) {
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (length < left) {
        left -= length;
        if (drawn) piece.push(to);
        return;
      }
      const share = left / length;
      from = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      if (drawn) pieces.push([...piece, from]);
      piece = [from];
      drawn = !drawn;
      turn = (turn + 1) % dash.length;
      left = Math.max(0.1, dash[turn] ?? 1);
    }
  });
  if (drawn && piece.length > 1) pieces.push(piece);
  return pieces;
}
