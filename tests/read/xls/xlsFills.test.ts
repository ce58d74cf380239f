import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { SheetFills } from "../../../src/read/source";
import { sourceOf } from "../support/readOf";

interface BiffRecord {
  readonly type: number;
  readonly body: readonly number[];
}

const two = (number: number): number[] => [number & 0xff, number >> 8];
const BLANK = 0x0201;
const [RED, GREEN] = [10, 17];

/** A workbook whose cells from A3 down are blank and filled, and which has these records after its cells. */
async function fillsOf(
  colours: readonly number[],
  records: readonly BiffRecord[] = [],
): Promise<SheetFills | undefined> {
  const sheet = utils.aoa_to_sheet([["Area"], ["Kent"], [], [], [], [1]]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Data");
  const container = CFB.read(write(book, { type: "buffer", bookType: "biff8" }) as Buffer, { type: "buffer" });
  const workbook = CFB.find(container, "/Workbook");
  const all = recordsOf([...((workbook?.content ?? []) as unknown as number[])]);
  const formats = all.flatMap(({ type }, index) => (type === 0x00e0 ? [index] : []));
  // The first formats of the workbook, which no cell has, become those of the fills: solid, in one colour.
  const used = formats.slice(0, colours.length);
  used.forEach((index, place) => {
    const body = [...(all[index]?.body ?? [])];
    body.splice(14, 6, 0, 0, 0, 1 << 2, ...two((colours[place] ?? 0) | (9 << 7)));
    all[index] = { type: 0x00e0, body };
  });
  const blanks = colours.map((_, place): BiffRecord => ({
    type: BLANK,
    body: [...two(2 + place), ...two(0), ...two(place)],
  }));
  const lastEnd = all.findLastIndex(({ type }) => type === 0x000a);
  all.splice(lastEnd, 0, ...blanks, ...records);
  const stream = all.flatMap(({ type, body }) => [...two(type), ...two(body.length), ...body]);
  if (workbook !== null) Object.assign(workbook, { content: Buffer.from(stream), size: stream.length });
  const bytes = new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
  return (await sourceOf(bytes, "fills.xls")).sheets[0]?.fills;
}

function recordsOf(stream: readonly number[]): BiffRecord[] {
  const records: BiffRecord[] = [];
  const number = (place: number): number => (stream[place] ?? 0) | ((stream[place + 1] ?? 0) << 8);
  for (let place = 0; place + 4 <= stream.length && number(place) !== 0;) {
    const end = place + 4 + number(place + 2);
    records.push({ type: number(place), body: stream.slice(place + 4, end) });
    place = end;
  }
  return records;
}

const down = (fills: SheetFills | undefined): (string | null | undefined)[] =>
  [0, 1, 2, 3, 4].map((row) => fills?.at(row, 0));

/** A conditional format of A3 and A4, and what stands before its rules’ contents in the newer records. */
const RANGE = [...two(2), ...two(3), ...two(0), ...two(0)];
const FORMAT: BiffRecord = { type: 0x01b0, body: [...two(1), ...two(0), ...RANGE, ...two(1), ...RANGE] };
/** A rule without a formula whose format has a font, 118 bytes of it, and a fill of one colour. */
const rule = (colour: number): BiffRecord => ({
  type: 0x01b1,
  body: [1, 1, ...two(0), ...two(0), 0xff, 0xff, 0x38, 0x24, ...two(0), ...Array<number>(118).fill(0)].concat(
    two(0),
    two(colour << 7),
  ),
});

describe("The fills of an XLS file", () => {
  it("are read, of blank cells too", async () => {
    expect(down(await fillsOf([RED, GREEN]))).toEqual([null, null, "FF0000", "008000", null]);
  });

  it("are not those of cells with a conditional format, which are named with their colours", async () => {
    const fills = await fillsOf([RED, GREEN, GREEN], [FORMAT, rule(RED), rule(GREEN)]);
    expect(down(fills)).toEqual([null, null, null, null, "008000"]);
    const range = { top: 2, left: 0, bottom: 3, right: 0 };
    expect(fills?.conditional).toEqual([
      { range, colour: "FF0000" },
      { range, colour: "008000" },
    ]);
  });

  it("may be of any colour where a scale of colours gives them", async () => {
    const head = [...two(0x0879), ...two(0), ...RANGE];
    const newer: BiffRecord = { type: 0x0879, body: [...head, ...FORMAT.body] };
    const scale = (kind: number): BiffRecord => ({ type: 0x087a, body: [...head, kind, ...Array<number>(30).fill(0)] });
    const ICONS = 6;
    expect((await fillsOf([RED], [newer, scale(ICONS)]))?.conditional).toEqual([]);
    expect((await fillsOf([RED], [newer, scale(3)]))?.conditional).toEqual([
      { range: { top: 2, left: 0, bottom: 3, right: 0 }, colour: null },
    ]);
  });
});
