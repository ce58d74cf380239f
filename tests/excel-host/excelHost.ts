import { CustomFunctions } from "./customFunctions";
import type { CallOptions, FunctionCall } from "./customFunctions";
import { Faults } from "./faults";
import { cellCount } from "./model/area";
import { valueOnWire } from "./model/cellValue";
import { displayText } from "./model/displayText";
import type { Cell } from "./model/sheet";
import { Workbook } from "./model/workbook";
import { workbookType } from "./objects/workbookObject";
import { rangeType } from "./objects/rangeObject";
import { Person } from "./person";
import { Services } from "./services";
import type { SaveOptions } from "./save/saveXlsx";
import { dispatch } from "./wire/dispatcher";
import { HostError, cellEditMode } from "./wire/hostError";
import { OBJECT_PATH, REQUEST_FLAG, answerMessage, eventMessage, refusalMessage } from "./wire/protocol";
import type { EventEntry, Request, Response } from "./wire/protocol";
import { parseEnvelope, parseRequest } from "./wire/parseRequest";

export interface HostOptions {
  /** What typed dates and currencies mean. */
  readonly locale?: string;
  /** How a blank cell reaches a custom function: null as on the web, or 0 as seen on the desktop. */
  readonly blankCellsReachFunctionsAs?: 0 | null;
}

/** One request and its answer, as they crossed the bridge. */
export interface Exchange {
  readonly flags: number;
  readonly request: unknown;
  readonly response: Response;
}

/**
 * An Excel in memory, behind the message bridge of the real office.js client: give it the client's messages, and it
 * sends its answers and events to every page that is connected.
 */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly faults = new Faults();
  readonly person: Person;
  readonly functions: CustomFunctions;
  /** Every exchange about the workbook so far, oldest first. */
  readonly traffic: Exchange[] = [];
  /** Exchanges the client had with its own services, such as custom functions. */
  readonly serviceTraffic: Exchange[] = [];
  private readonly services: Services;
  private readonly pages = new Set<(message: string) => void>();
  private readonly settledListeners = new Set<() => void>();

  constructor(options: HostOptions = {}) {
    this.workbook = new Workbook(options.locale ?? "en-GB");
    this.person = new Person(this.workbook, () => this.flush());
    this.functions = new CustomFunctions(options.blankCellsReachFunctionsAs ?? null, (entries) =>
      this.tellPages(entries),
    );
    this.services = new Services(this.functions);
    this.workbook.recalculation.customFunctions = this.functions;
    this.functions.onReady = () => this.workbook.recalculation.everythingChanged();
    this.functions.onAnswered = (askers) => {
      this.workbook.recalculation.customFunctionAnswered(askers);
      this.recalculateIfReady();
    };
  }

  /** Connects a page; answers with the way to disconnect it. */
  connect(page: (message: string) => void): () => void {
    this.pages.add(page);
    return () => this.pages.delete(page);
  }

  /** Takes a message from the page. The answer goes to `reply`, before the events that it caused. */
  async receive(message: string, reply: (message: string) => void): Promise<void> {
    const envelope = parseEnvelope(message);
    const request = parseRequest(envelope.body);
    try {
      if (!isOfTheClient(request)) await this.admit(message, envelope.flags);
      const response = this.process(request);
      const kept = isOfTheClient(request) ? this.serviceTraffic : this.traffic;
      kept.push({ flags: envelope.flags, request: envelope.body, response });
      reply(answerMessage(envelope.id, response));
    } catch (thrown) {
      if (!(thrown instanceof HostError)) throw thrown;
      reply(refusalMessage(envelope.id, thrown));
    }
    this.flush();
  }

  /** Calls a custom function of the add-in with values, grids, or null for what is left out. */
  callFunction(name: string, args: readonly unknown[], options?: CallOptions): FunctionCall {
    return this.functions.call(name, args, options);
  }

  /** Works out all formulas, waiting for those that call the add-in. */
  async settled(): Promise<void> {
    this.recalculateIfReady();
    while (this.functions.busy) await new Promise<void>((resolve) => this.settledListeners.add(resolve));
  }

  /** Values of a range, as a test would look at them. */
  values(address: string): readonly (readonly (string | number | boolean)[])[] {
    return this.look(address, (cell) => valueOnWire(cell?.value ?? ""));
  }

  /** What the cells of a range show. */
  texts(address: string): readonly (readonly string[])[] {
    return this.look(address, (cell) =>
      cell === undefined ? "" : displayText(cell.value, cell.format.numberFormat, this.workbook.locale),
    );
  }

  /** The formula of a cell with its `=`, or null. */
  formula(address: string): string | null {
    return this.look(address, (cell) => cell?.formula ?? null)[0]?.[0] ?? null;
  }

  /** The workbook as a file. */
  async saveXlsx(options: SaveOptions = {}): Promise<Uint8Array> {
    await this.settled();
    const { saveXlsx } = await import("./save/saveXlsx");
    return saveXlsx(this.workbook, options);
  }

  private async admit(message: string, flags: number): Promise<void> {
    await this.faults.admit(new TextEncoder().encode(message).length);
    if (!this.person.isEditing) return;
    if ((flags & REQUEST_FLAG.delayForCellEdit) === 0) throw cellEditMode();
    await this.person.finishedEditing();
  }

  private process(request: Request): Response {
    const beforeAction = isOfTheClient(request) ? () => undefined : this.faults.beginSync();
    this.workbook.events.triggerSource = "ThisLocalAddin";
    try {
      return dispatch(request, {
        root: workbookType.of(this.workbook),
        service: (name) => this.services.get(name),
        reference: (id) => {
          const range = this.workbook.references.get(id);
          return range === undefined ? undefined : rangeType.of(range);
        },
        beforeAction,
      });
    } finally {
      this.workbook.events.triggerSource = "Unknown";
    }
  }

  private look<V>(address: string, get: (cell: Cell | undefined) => V): readonly (readonly V[])[] {
    this.workbook.recalculation.settle();
    const { sheet, area } = this.workbook.range(address);
    if (cellCount(area) > 1_000_000) throw new Error(`excel-host: ${address} is too large to look at`);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
      Array.from({ length: area.right - area.left + 1 }, (__, column) =>
        get(sheet.cell(area.top + row, area.left + column)),
      ),
    );
  }

  /** Sends waiting events, and asks the add-in for what formulas wait for. */
  private flush(): void {
    this.recalculateIfReady();
    const entries = this.workbook.events.take();
    if (entries.length > 0) this.tellPages(entries);
  }

  private recalculateIfReady(): void {
    try {
      if (this.functions.ready) this.workbook.recalculation.settle();
    } catch (thrown) {
      // A formula this host cannot work out is told to whoever reads its cell, not to whoever happened to sync.
      if (!(thrown instanceof HostError)) throw thrown;
    }
    if (this.functions.busy) return;
    for (const resolve of this.settledListeners) resolve();
    this.settledListeners.clear();
  }

  private tellPages(entries: readonly EventEntry[]): void {
    for (const page of this.pages) page(eventMessage(entries));
  }
}

/** Requests the client makes of itself, to a service and not to the workbook: faults are not for them. */
function isOfTheClient(request: Request): boolean {
  return [...request.paths.values()].some((path) => path.type === OBJECT_PATH.newObject);
}
