import { digestOf } from "../domain/digest";
import type { PlacedText } from "../pack/signOff/placedText";

/** A table that is being read. */
interface OpenTable {
  /** Cells of its last row of headings. */
  heads: readonly string[];
  row: { readonly text: string; readonly head: boolean }[];
}

const ALTERNATIVE = ", in words";

/** Whether words are those for people who do not see a chart. */
export function isAlternative({ place }: PlacedText): boolean {
  return place.endsWith(ALTERNATIVE);
}

const DRAWING = "Drawing ";

/** A picture of lines as a text by which it is known again: it stands beside one of dots, which shows the same. */
export function drawingWords(bytes: Uint8Array): string {
  return `${DRAWING}${digestOf(bytes)}`;
}

/** Whether a text is one by which a picture of lines is known again. */
export function isDrawing({ text }: PlacedText): boolean {
  return /^Drawing [0-9a-f]{16}$/.test(text);
}

/** Whether a picture of lines is among what a text says: one in a cell of a table stands with its words. */
export function hasDrawing({ text }: PlacedText): boolean {
  return /\bDrawing [0-9a-f]{16}\b/.test(text);
}

/** A text without the pictures of lines that are among it. */
export function withoutDrawings(text: string): string {
  return text.replace(/ ?\bDrawing [0-9a-f]{16}\b/g, "").trim();
}

/**
 * Gathers what a file says, in reading order, whatever its format: headings, runs of words and tables, each run with
 * its place. Blanks are one space, and what cannot be seen is left out.
 */
export class TextReading {
  readonly texts: PlacedText[] = [];

  private readonly headings: string[] = [];
  private words: string[] = [];
  private level: number | null = null;
  private label: string | null = null;
  private table: OpenTable | null = null;
  private cell: { readonly head: boolean; readonly texts: string[] } | null = null;
  /** Headings of the table before, for one that goes on over a page. */
  private lastHeads: readonly string[] = [];
  private nested = 0;

  /** Words in the run that is open. */
  say(words: string): void {
    this.words.push(words);
  }

  /** Ends the run of words that is open. */
  end(): void {
    const text = plain(this.words.join(""));
    this.words = [];
    if (text === "") return;
    if (this.cell !== null) {
      this.cell.texts.push(text);
      return;
    }
    if (this.level !== null) {
      this.headings.length = Math.min(this.headings.length, this.level - 1);
      this.add(this.place(), text);
      this.headings[this.level - 1] = text;
      return;
    }
    this.add([this.place(), this.label].filter((words) => words !== null).join(", "), text);
    this.label = null;
  }

  /** Words that stand apart from those about them: of a picture, of the edge of a page. */
  apart(text: string, place = this.place()): void {
    this.end();
    const words = plain(text);
    if (words !== "" && this.cell !== null) this.cell.texts.push(words);
    else if (words !== "") this.add(place, words);
  }

  /** Words for people who do not see a chart, told from others by their place. */
  alternative(text: string): void {
    this.apart(text, `${this.place()}${ALTERNATIVE}`);
  }

  /** @param level From 1, the title. */
  startHeading(level: number): void {
    this.end();
    if (this.cell === null) this.level = level;
  }

  endHeading(): void {
    this.end();
    this.level = null;
  }

  /** Ends the run that is open as what the next one is called. */
  endLabel(): void {
    const text = plain(this.words.join(""));
    this.end();
    this.label = text;
  }

  startTable(): void {
    this.end();
    if (this.cell !== null) this.nested += 1;
    else this.table = { heads: [], row: [] };
  }

  endTable(): void {
    this.end();
    if (this.nested > 0) this.nested -= 1;
    else {
      this.endRow();
      if (this.table !== null && this.table.heads.length > 0) this.lastHeads = this.table.heads;
      this.table = null;
    }
  }

  startCell(head: boolean): void {
    this.end();
    if (this.nested === 0 && this.table !== null) this.cell = { head, texts: [] };
  }

  endCell(): void {
    this.end();
    if (this.nested > 0 || this.cell === null || this.table === null) return;
    this.table.row.push({ text: this.cell.texts.join(" "), head: this.cell.head });
    this.cell = null;
  }

  /** Ends a row of a table. */
  endRow(): void {
    if (this.nested > 0 || this.table === null) return;
    this.endCell();
    const { row } = this.table;
    this.table.row = [];
    const filled = row.filter(({ text }) => text !== "");
    if (filled.length === 0) return;
    if (row.length > 1 && row.every(({ head }) => head)) this.table.heads = row.map(({ text }) => text);
    const heads = this.table.heads.length > 0 ? this.table.heads : this.lastHeads;
    const about = rowName(row.map(({ text }) => text));
    row.forEach(({ text, head }, index) => {
      const column = heads.length === row.length && !(head && row.every((one) => one.head)) ? heads[index] : null;
      const place = [this.place(), ...(column == null ? [] : [about, column])];
      if (text !== "") this.add(place.filter((words) => words !== "").join(", "), text);
    });
  }

  /** Begins anew at the headings of a level, for what stands apart from what was read before. */
  startAt(place: string): void {
    this.end();
    this.headings.length = 0;
    this.headings[1] = place;
  }

  private place(): string {
    const below = this.headings.slice(1).filter((heading) => heading !== undefined);
    return below.length > 0 ? below.join(", ") : "Title";
  }

  private add(place: string, text: string): void {
    this.texts.push({ place, text });
  }
}

/** What a row is about: its first cell, or its first two where the first is an ID, which has a digit. */
function rowName([first = "", second = ""]: readonly string[]): string {
  return /^(?=\D*\d)[\w.]{1,8}$/.test(first) ? `${first} ${second}`.trim() : first;
}

/** Blanks, and letters that are not seen and that programs put in or take out when they save. */
const BLANKS = /[\s\u00a0\u2028\u2029]+/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

function plain(words: string): string {
  return words.normalize("NFC").replace(UNSEEN, "").replace(BLANKS, " ").trim();
}
