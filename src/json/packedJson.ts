import { isRecord } from "./readJson";

/*
 * JSON in which whatever stands several times is written once. A list is `[LIST, …]`, an object `[shape, …]` with its
 * values in the order of the names of that shape, and `[SHARED, n]` stands for what was written as the n-th. What a
 * workbook knows of its report is one third as long so: tables have the same headings, formulas and marks in each row,
 * and the last report is much like this one.
 */

const LIST = -1;
const SHARED = -2;

/** Texts shorter than this are shorter than the number that would stand for them. */
const WORTH_SHARING = 10;

/** Values that a packed text may stand for, each as often as it stands there: a small one could stand for billions. */
const MOST_VALUES = 8_000_000;

/**
 * The text of a JSON value, packed.
 *
 * @example
 * unpackJson(JSON.parse(packJson([{ unit: "per 1,000" }, { unit: "per 1,000" }])))
 * //=> [{ unit: "per 1,000" }, { unit: "per 1,000" }]
 */
export function packJson(value: unknown): string {
  const shapes = new Shapes();
  const nodes = new Nodes();
  const number = (one: unknown): number => {
    if (Array.isArray(one)) {
      for (const each of one) nodes.hold(number(each));
      return nodes.add(LIST, one.length);
    }
    if (!isRecord(one)) return nodes.value(one);
    const names = namesOf(one);
    const shape = shapes.number(names);
    for (const name of names) nodes.hold(number(one[name]));
    return nodes.add(shape, names.length);
  };
  const root = number(value);
  const shared: string[] = [];
  const known = new Map<number, string>();
  const write = (at: number): string => {
    const said = known.get(at);
    if (said !== undefined) return said;
    let whole = nodes.text(at);
    if (whole === undefined) {
      whole = `[${nodes.shape(at)}`;
      for (const inside of nodes.inside(at)) whole += `,${write(inside)}`;
      whole += "]";
    }
    if (!nodes.isAgain(at) || whole.length < WORTH_SHARING) return whole;
    const short = `[${SHARED},${shared.push(whole) - 1}]`;
    known.set(at, short);
    return short;
  };
  const packed = write(root);
  return `{"shapes":[${shapes.texts.join(",")}],"shared":[${shared.join(",")}],"value":${packed}}`;
}

/** The names of an object that JSON writes. */
function namesOf(one: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(one);
  return names.every((name) => one[name] !== undefined) ? names : names.filter((name) => one[name] !== undefined);
}

/** What begins with the same names as another shape goes on from there. */
interface Shape {
  number: number | null;
  readonly next: Map<string, Shape>;
}

/** The names of objects, each list of them once. */
class Shapes {
  readonly texts: string[] = [];
  private readonly first: Shape = { number: null, next: new Map() };

  number(names: readonly string[]): number {
    let shape = this.first;
    for (const name of names) {
      const next: Shape = shape.next.get(name) ?? { number: null, next: new Map() };
      shape.next.set(name, next);
      shape = next;
    }
    return (shape.number ??= this.texts.push(JSON.stringify(names)) - 1);
  }
}

/** How a node that is one value, and no object and no list, is told. */
const VALUE = -3;

/**
 * Values, each once. What a workbook keeps has half a million of them, so that a node is no object but a place in lists
 * of numbers, and an object is found again by what it holds without a text made of that.
 */
class Nodes {
  /** Of each node the number of an object's names, LIST or VALUE. */
  private readonly shapes: number[] = [];
  /** Of each node where its part of `held` begins, which ends where that of the next begins. */
  private readonly starts: number[] = [0];
  /** The nodes in objects and lists. */
  private readonly held: number[] = [];
  private readonly again: boolean[] = [];
  /** Of each node the text of its value; none for an object or a list. */
  private readonly texts: (string | undefined)[] = [];
  /** Nodes of values: by the value, and by its text, which some values have in common. */
  private readonly values = new Map<unknown, number>();
  private readonly byText = new Map<string, number>();
  /** What waits for the object or list that it is in. */
  private readonly waiting: number[] = [];
  private waits = 0;
  /** Nodes of objects and lists, each one more, at a place that follows from what it holds; 0 for none. */
  private table = new Int32Array(1 << 12);
  private filled = 0;

  /** Keeps a node for the object or the list that it is in. */
  hold(node: number): void {
    this.waiting[this.waits] = node;
    this.waits += 1;
  }

  /** The node of a value. */
  value(one: unknown): number {
    const known = this.values.get(one);
    if (known !== undefined) return this.met(known);
    const text = JSON.stringify(one) ?? "null";
    const same = this.byText.get(text);
    const node = same === undefined ? this.push(VALUE, text) : this.met(same);
    this.values.set(one, node);
    this.byText.set(text, node);
    return node;
  }

  /** The node of an object or a list of the nodes that were kept last. */
  add(shape: number, size: number): number {
    const { waiting, waits } = this;
    const from = waits - size;
    this.waits = from;
    let place = this.placeOf(shape, waiting, from, waits);
    for (let node = this.nodeAt(place); node >= 0; node = this.nodeAt(place)) {
      if (this.isSame(node, shape, from, size)) return this.met(node);
      place = (place + 1) & (this.table.length - 1);
    }
    for (let at = from; at < waits; at += 1) this.held.push(waiting[at] ?? 0);
    const node = this.push(shape, undefined);
    this.table[place] = node + 1;
    this.filled += 1;
    if (this.filled * 2 > this.table.length) this.widen();
    return node;
  }

  /** The text of a value; undefined for an object or a list. */
  text(node: number): string | undefined {
    return this.texts[node];
  }

  shape(node: number): number {
    return this.shapes[node] ?? VALUE;
  }

  inside(node: number): readonly number[] {
    return this.held.slice(this.starts[node], this.starts[node + 1]);
  }

  /** Whether a node was met more than once. */
  isAgain(node: number): boolean {
    return this.again[node] === true;
  }

  private met(node: number): number {
    this.again[node] = true;
    return node;
  }

  private push(shape: number, text: string | undefined): number {
    this.texts.push(text);
    this.starts.push(this.held.length);
    this.again.push(false);
    return this.shapes.push(shape) - 1;
  }

  private nodeAt(place: number): number {
    return (this.table[place] ?? 0) - 1;
  }

  private isSame(node: number, shape: number, from: number, size: number): boolean {
    const start = this.starts[node] ?? 0;
    if (this.shapes[node] !== shape || (this.starts[node + 1] ?? 0) - start !== size) return false;
    for (let at = 0; at < size; at += 1) if (this.held[start + at] !== this.waiting[from + at]) return false;
    return true;
  }

  /** Where the search for an object begins (FNV-1a over whole numbers, with its high bits folded in). */
  private placeOf(shape: number, list: readonly number[], from: number, to: number): number {
    let hash = Math.imul(0x811c9dc5 ^ shape, 0x01000193);
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (list[at] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.table.length - 1);
  }

  private widen(): void {
    this.table = new Int32Array(this.table.length * 2);
    this.shapes.forEach((shape, node) => {
      if (shape === VALUE) return;
      let place = this.placeOf(shape, this.held, this.starts[node] ?? 0, this.starts[node + 1] ?? 0);
      while (this.nodeAt(place) >= 0) place = (place + 1) & (this.table.length - 1);
      this.table[place] = node + 1;
    });
  }
}

interface Read {
  readonly value: unknown;
  /** How many values it is, each as often as it stands in it. */
  readonly size: number;
}

/** What a packed text stands for, once it was read as JSON; undefined for what is none, or stands for too much. */
export function unpackJson(json: unknown): unknown {
  if (!isRecord(json)) return undefined;
  const { shapes, shared, value } = json;
  if (!Array.isArray(shapes) || !Array.isArray(shared)) return undefined;
  const names: readonly unknown[] = shapes;
  const read: Read[] = [];
  const unpack = (packed: unknown): Read | null => {
    if (!Array.isArray(packed)) return isRecord(packed) ? null : { value: packed, size: 1 };
    const [shape, ...inside]: readonly unknown[] = packed;
    // What is shared is written before what it stands in.
    if (shape === SHARED) return read[Number(inside[0])] ?? null;
    const values = inside.map(unpack);
    const size = values.reduce((sum, one) => sum + (one?.size ?? Infinity), 1);
    if (size > MOST_VALUES) return null;
    const list = values.map((one) => one?.value);
    if (shape === LIST) return { value: list, size };
    const own = names[Number(shape)];
    if (!Array.isArray(own) || own.length !== list.length) return null;
    return { value: Object.fromEntries(own.map((name, at) => [String(name), list[at]])), size };
  };
  for (const one of shared) {
    const done = unpack(one);
    if (done === null) return undefined;
    read.push(done);
  }
  return unpack(value)?.value;
}
