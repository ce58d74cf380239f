import { EventHub, WHOLE_WORKBOOK } from "../events";
import { sameName } from "../wire/collection";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../wire/hostError";
import { Recalculation } from "../calculation/recalculation";
import { parseAddress, splitSheet } from "./area";
import type { DefinedName } from "./definedName";
import { RangeRef } from "./rangeRef";
import { Sheet } from "./sheet";
import type { Table } from "./table";

/** The properties people see under File, Info. */
export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  revisionNumber: number;
}

export interface CustomXmlPart {
  readonly id: string;
  namespaceUri: string;
  xml: string;
}

/** Room for the whole state of one open workbook. */
export class Workbook {
  name = "Book1.xlsx";
  /** What a typed date or currency means, and how dates are shown. */
  readonly locale: string;
  readonly sheets: Sheet[] = [];
  active: Sheet;
  readonly names: DefinedName[] = [];
  readonly properties: DocumentProperties = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    category: "",
    manager: "",
    company: "",
    lastAuthor: "",
    revisionNumber: 0,
  };
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts: CustomXmlPart[] = [];
  structureProtected = false;
  readonly events = new EventHub();
  readonly recalculation = new Recalculation(this);
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Ranges that the client asked to keep. */
  readonly references = new Map<string, RangeRef>();
  private ids = 0;
  private tableNumber = 0;
  private referenceNumber = 0;

  constructor(locale: string) {
    this.locale = locale;
    this.active = this.addSheet("Sheet1");
  }

  /** An id of the shape Excel gives to sheets and parts. */
  nextId(): string {
    this.ids += 1;
    return `{00000000-0001-0000-${String(this.ids).padStart(4, "0")}-000000000000}`;
  }

  nextTableNumber(): number {
    this.tableNumber += 1;
    return this.tableNumber;
  }

  addSheet(name: string | null): Sheet {
    this.ensureStructure();
    const given = name ?? this.freeSheetName();
    this.checkSheetName(given, null);
    const sheet = new Sheet(this, this.nextId(), given);
    this.sheets.push(sheet);
    this.recalculation.everythingChanged();
    this.events.raise("worksheetAdded", [WHOLE_WORKBOOK], { worksheetId: sheet.id, source: "Local" });
    return sheet;
  }

  findSheet(key: string | number): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key));
  }

  sheet(name: string): Sheet {
    const found = this.findSheet(name);
    if (found === undefined) throw itemNotFound();
    return found;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.ensureStructure();
    this.checkSheetName(name, sheet);
    this.recalculation.sheetRenamed(sheet.name, name);
    sheet.name = name;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw invalidOperation("a hidden sheet cannot be activated");
    if (sheet === this.active) return;
    const before = this.active;
    this.active = sheet;
    this.events.raise("worksheetDeactivated", [WHOLE_WORKBOOK, before.id], { worksheetId: before.id });
    this.events.raise("worksheetActivated", [WHOLE_WORKBOOK, sheet.id], { worksheetId: sheet.id });
  }

  deleteSheet(sheet: Sheet): void {
    this.ensureStructure();
    this.ensureAnotherVisible(sheet);
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    sheet.deleted = true;
    if (this.active === sheet) {
      const visible = this.sheets.filter((other) => other.visibility === "Visible");
      this.active = visible[Math.min(at, visible.length - 1)] ?? this.active;
    }
    this.recalculation.everythingChanged();
    this.events.raise("worksheetDeleted", [WHOLE_WORKBOOK], { worksheetId: sheet.id, source: "Local" });
  }

  /** A workbook shows at least one sheet. */
  ensureAnotherVisible(sheet: Sheet): void {
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0) throw invalidOperation("a workbook must show at least one sheet");
  }

  tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  select(range: RangeRef): void {
    this.activate(range.sheet);
    range.sheet.selected = range.area;
    this.events.raiseSelection(range);
  }

  keep(range: RangeRef): void {
    if (range.referenceId !== null) return;
    this.referenceNumber += 1;
    range.referenceId = `Range!${this.referenceNumber}`;
    this.references.set(range.referenceId, range);
  }

  /** A range by address or name: `'My sheet'!A1:B2`, `A1`, `Total`. */
  range(address: string, from: Sheet = this.active): RangeRef {
    const { sheet: sheetName, rest } = splitSheet(address);
    const sheet = sheetName === null ? from : this.sheet(sheetName);
    const area = parseAddress(rest);
    if (area !== null) return new RangeRef(sheet, area);
    const named = [...sheet.names, ...this.names].find((name) => sameName(name.name, rest));
    const table = this.tables().find((candidate) => sameName(candidate.name, rest));
    if (table !== undefined) return new RangeRef(table.sheet, { ...table.area, top: table.area.top + 1 });
    if (named === undefined) throw invalidArgument(`${JSON.stringify(address)} is neither an address nor a name`);
    return this.range(named.formula.slice(1), sheet);
  }

  private ensureStructure(): void {
    if (this.structureProtected) throw accessDenied();
  }

  private freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`) !== undefined) number += 1;
    return `Sheet${number}`;
  }

  /** Excel's rules for sheet names: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end. */
  private checkSheetName(name: string, self: Sheet | null): void {
    const wrong = name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
    if (wrong || name.toLowerCase() === "history") throw invalidArgument(`${JSON.stringify(name)} as a sheet name`);
    const other = this.findSheet(name);
    if (other !== undefined && other !== self) throw itemAlreadyExists();
  }
}
