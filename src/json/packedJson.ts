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

/** Values, or objects and lists by the numbers of what they hold; null for neither. */
interface Node {
  readonly text: string;
  /** The number of the names of an object; LIST for a list; null for a value. */
  readonly shape: number | null;
  readonly inside: readonly number[];
  times: number;
}

/**
 * The text of a JSON value, packed.
 *
 * @example
 * unpackJson(JSON.parse(packJson([{ unit: "per 1,000" }, { unit: "per 1,000" }])))
 * //=> [{ unit: "per 1,000" }, { unit: "per 1,000" }]
 */
export function packJson(value: unknown): string {
  const shapes: string[] = [];
  const nodes = new Nodes();
  const numbers = new Map<string, number>();
  const number = (one: unknown): number => {
    if (Array.isArray(one)) return nodes.add({ text: "", shape: LIST, inside: one.map(number) });
    if (!isRecord(one)) return nodes.add({ text: JSON.stringify(one) ?? "null", shape: null, inside: [] });
    const names = Object.keys(one).filter((name) => one[name] !== undefined);
    const key = JSON.stringify(names);
    const shape = numbers.get(key) ?? numbers.set(key, shapes.push(key) - 1).size - 1;
    return nodes.add({ text: "", shape, inside: names.map((name) => number(one[name])) });
  };
  const root = number(value);
  const shared: string[] = [];
  const known = new Map<number, string>();
  const write = (at: number): string => {
    const said = known.get(at);
    if (said !== undefined) return said;
    const { text, shape, inside, times } = nodes.at(at);
    const whole = shape === null ? text : `[${[shape, ...inside.map(write)].join(",")}]`;
    if (times === 1 || whole.length < WORTH_SHARING) return whole;
    const short = `[${SHARED},${shared.push(whole) - 1}]`;
    known.set(at, short);
    return short;
  };
  const packed = write(root);
  return `{"shapes":[${shapes.join(",")}],"shared":[${shared.join(",")}],"value":${packed}}`;
}

/** Values, each once. */
class Nodes {
  private readonly nodes: Node[] = [];
  private readonly numbers = new Map<string, number>();

  add(node: Omit<Node, "times">): number {
    const key = node.shape === null ? node.text : `${node.shape} ${node.inside.join(",")}`;
    const known = this.numbers.get(key);
    if (known !== undefined) {
      this.at(known).times += 1;
      return known;
    }
    this.numbers.set(key, this.nodes.length);
    return this.nodes.push({ ...node, times: 1 }) - 1;
  }

  at(number: number): Node {
    const node = this.nodes[number];
    if (node === undefined) throw new Error(`no value ${number}`);
    return node;
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
