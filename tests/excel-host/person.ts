import { WHOLE_SHEET } from "./model/area";
import { moveCells } from "./model/moveCells";
import type { Workbook } from "./model/workbook";
import { enter } from "./model/writeCells";

/** The person at the workbook, who does things while the add-in is open. Each is told to the add-in as an event. */
export class Person {
  private readonly workbook: Workbook;
  private readonly tell: () => void;
  private edited: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(workbook: Workbook, tell: () => void) {
    this.workbook = workbook;
    this.tell = tell;
  }

  /** Types into a cell and presses Enter. */
  type(address: string, entry: string | number | boolean): void {
    this.act(() => {
      const range = this.workbook.range(address);
      enter(range.sheet, range.area, entry);
    });
  }

  select(address: string): void {
    this.act(() => this.workbook.select(this.workbook.range(address)));
  }

  activate(sheet: string): void {
    this.act(() => this.workbook.activate(this.workbook.sheet(sheet)));
  }

  deleteSheet(sheet: string): void {
    this.act(() => this.workbook.deleteSheet(this.workbook.sheet(sheet)));
  }

  renameSheet(sheet: string, name: string): void {
    this.act(() => this.workbook.renameSheet(this.workbook.sheet(sheet), name));
  }

  /** Right-clicks on a cell and comments on it. */
  comment(address: string, content: string): void {
    this.act(() => {
      const { sheet, area } = this.workbook.range(address);
      sheet.comments.push({ id: this.workbook.nextId(), row: area.top, column: area.left, content });
    });
  }

  /** Puts a note on a cell. */
  note(address: string, content: string): void {
    this.act(() => {
      const { sheet, area } = this.workbook.range(address);
      sheet.notes.push({ id: this.workbook.nextId(), row: area.top, column: area.left, content });
    });
  }

  /** Puts a text box on a sheet. */
  drawTextBox(sheet: string): void {
    this.act(() => {
      const { shapes } = this.workbook.sheet(sheet);
      shapes.push(`TextBox ${shapes.length + 1}`);
    });
  }

  hideSheet(sheet: string): void {
    this.act(() => {
      const hidden = this.workbook.sheet(sheet);
      this.workbook.ensureAnotherVisible(hidden);
      hidden.visibility = "Hidden";
    });
  }

  /** Right-clicks on the number of a row and inserts one above it. */
  insertRow(sheet: string, row: number): void {
    this.act(() => moveCells(this.workbook.sheet(sheet), { ...WHOLE_SHEET, top: row, bottom: row }, "down"));
  }

  protectSheet(sheet: string): void {
    this.act(() => {
      this.workbook.sheet(sheet).protection = { options: {}, password: null };
    });
  }

  unprotectSheet(sheet: string): void {
    this.act(() => {
      this.workbook.sheet(sheet).protection = null;
    });
  }

  /** Double-clicks into a cell: until `pressEnter`, requests are refused, or wait when they ask to. */
  startEditing(): void {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.edited = { ended, end };
  }

  pressEnter(): void {
    this.edited?.end();
    this.edited = null;
  }

  get isEditing(): boolean {
    return this.edited !== null;
  }

  async finishedEditing(): Promise<void> {
    await this.edited?.ended;
  }

  private act(what: () => void): void {
    const { events } = this.workbook;
    const before = events.triggerSource;
    events.triggerSource = "Unknown";
    try {
      what();
    } finally {
      events.triggerSource = before;
    }
    this.tell();
  }
}
