/** A place; upwards is negative, as on a picture. */
export type Point = readonly [number, number];

/** A letter as a font draws it, in shares of its size, standing on the line at 0. */
export interface Glyph {
  /** How far on the next letter stands. */
  readonly advance: number;
  /** Closed lines about what is filled. */
  readonly outlines: readonly (readonly Point[])[];
}

export interface FontOutlines {
  readonly glyph: (codePoint: number) => Glyph;
  /** Whether it has a letter of its own for a character. */
  readonly has: (codePoint: number) => boolean;
}

/** The last character that the map of letters tells of. */
const BASIC_PLANE = 0xffff;
/** Straight pieces of a curve: not seen as such at the sizes of words on charts. */
const PIECES = 4;
/** Letters that are made of others, which may be made of others. */
const DEEPEST = 5;

/**
 * The outlines of a TrueType font (tables `head`, `hmtx`, `cmap` format 4, `loca` and `glyf`, by the OpenType
 * specification 1.9). What it has no letter for is drawn as its letter 0, a box.
 *
 * Throws `missing table of font` for a file of another kind: the font is one that is shipped.
 */
export function readFontOutlines(bytes: Uint8Array): FontOutlines {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    starts.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string): number => {
    const start = starts.get(name);
    if (start === undefined) throw new Error(`missing table of font: ${name}`);
    return start;
  };
  const [head, hhea, hmtx, loca, glyf] = [table("head"), table("hhea"), table("hmtx"), table("loca"), table("glyf")];
  const size = view.getUint16(head + 18);
  const long = view.getInt16(head + 50) === 1;
  const advances = view.getUint16(hhea + 34);
  const start = (id: number): number =>
    glyf + (long ? view.getUint32(loca + id * 4) : view.getUint16(loca + id * 2) * 2);
  const outlinesOf = (id: number, deep: number): readonly (readonly Point[])[] => {
    const [from, to] = [start(id), start(id + 1)];
    if (from === to) return [];
    if (view.getInt16(from) >= 0) return simpleOutlines(view, from);
    return deep > DEEPEST ? [] : madeOf(view, from).flatMap((piece) => moved(outlinesOf(piece.id, deep + 1), piece));
  };
  const idOf = characterMap(view, table("cmap"));
  const known = new Map<number, Glyph>();
  return {
    has: (codePoint) => codePoint <= BASIC_PLANE && idOf(codePoint) !== 0,
    glyph(codePoint) {
      const found = known.get(codePoint);
      if (found !== undefined) return found;
      const id = idOf(codePoint);
      const glyph: Glyph = {
        advance: view.getUint16(hmtx + Math.min(id, advances - 1) * 4) / size,
        outlines: outlinesOf(id, 0).map((line) => line.map(([x, y]): Point => [x / size, -y / size])),
      };
      known.set(codePoint, glyph);
      return glyph;
    },
  };
}

/** Which letter of the font a character has, from the map of the basic plane. */
function characterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const count = view.getUint16(cmap + 2);
  const tables = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 8 + index * 8));
  const map = tables.find((at) => view.getUint16(at) === 4);
  if (map === undefined) throw new Error("missing table of font: cmap of format 4");
  const segments = view.getUint16(map + 6) / 2;
  const [ends, begins] = [map + 14, map + 16 + segments * 2];
  const [deltas, offsets] = [begins + segments * 2, begins + segments * 4];
  return (codePoint) => {
    for (let index = 0; index < segments; index += 1) {
      if (view.getUint16(ends + index * 2) < codePoint) continue;
      const begin = view.getUint16(begins + index * 2);
      if (begin > codePoint) return 0;
      const [delta, offset] = [view.getInt16(deltas + index * 2), view.getUint16(offsets + index * 2)];
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const id = view.getUint16(offsets + index * 2 + offset + (codePoint - begin) * 2);
      return id === 0 ? 0 : (id + delta) & 0xffff;
    }
    return 0;
  };
}

interface FontPoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

function simpleOutlines(view: DataView, from: number): readonly (readonly Point[])[] {
  const count = view.getInt16(from);
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(from + 10 + index * 2));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = from + 10 + count * 2;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at);
    at += 1;
    flags.push(flag);
    if ((flag & 8) === 0) continue;
    for (let times = view.getUint8(at); times > 0; times -= 1) flags.push(flag);
    at += 1;
  }
  const places = (short: number, same: number): number[] => {
    let place = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) {
        place += (flag & same) !== 0 ? view.getUint8(at) : -view.getUint8(at);
        at += 1;
      } else if ((flag & same) === 0) {
        place += view.getInt16(at);
        at += 2;
      }
      return place;
    });
  };
  const xs = places(2, 16);
  const ys = places(4, 32);
  return ends.map((end, index) => {
    const first = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    const points: FontPoint[] = [];
    for (let n = first; n <= end; n += 1)
      points.push({ x: xs[n] ?? 0, y: ys[n] ?? 0, on: ((flags[n] ?? 0) & 1) === 1 });
    return straightened(points);
  });
}

/** A closed line of straight pieces for one whose points between others bend it. */
function straightened(points: readonly FontPoint[]): readonly Point[] {
  const middle = (a: FontPoint, b: FontPoint): FontPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const all = points.flatMap((point, index): FontPoint[] => {
    const next = points[(index + 1) % points.length] ?? point;
    return point.on || next.on ? [point] : [point, middle(point, next)];
  });
  const first = all.findIndex(({ on }) => on);
  if (first < 0) return [];
  const turned = [...all.slice(first), ...all.slice(0, first + 1)];
  const line: Point[] = [];
  turned.forEach((point, index) => {
    if (point.on) {
      line.push([point.x, point.y]);
      return;
    }
    const [before, after] = [turned[index - 1] ?? point, turned[index + 1] ?? point];
    for (let piece = 1; piece < PIECES; piece += 1) {
      const t = piece / PIECES;
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      line.push([a * before.x + b * point.x + c * after.x, a * before.y + b * point.y + c * after.y]);
    }
  });
  return line;
}

interface Piece {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly scale: readonly [number, number, number, number];
}

function madeOf(view: DataView, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from + 10;
  for (let flags = 0x20; (flags & 0x20) !== 0;) {
    flags = view.getUint16(at);
    const id = view.getUint16(at + 2);
    const words = (flags & 1) !== 0;
    const [x, y] = words
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)];
    at += words ? 8 : 6;
    const share = (): number => {
      at += 2;
      return view.getInt16(at - 2) / 16384;
    };
    let scale: Piece["scale"] = [1, 0, 0, 1];
    if ((flags & 0x8) !== 0) {
      const both = share();
      scale = [both, 0, 0, both];
    } else if ((flags & 0x40) !== 0) scale = [share(), 0, 0, share()];
    else if ((flags & 0x80) !== 0) scale = [share(), share(), share(), share()];
    pieces.push({ id, x, y, scale });
  }
  return pieces;
}

function moved(outlines: readonly (readonly Point[])[], { x: right, y: up, scale: [a, b, c, d] }: Piece) {
  return outlines.map((line) => line.map(([x, y]): Point => [a * x + c * y + right, b * x + d * y + up]));
}
