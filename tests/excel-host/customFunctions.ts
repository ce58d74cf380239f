import { ErrorValue, valueOnWire } from "./model/cellValue";
import type { CellValue } from "./model/cellValue";
import { isGrid } from "./calculation/formulaEngine";
import type { ResultGrid } from "./calculation/formulaEngine";
import type { CustomFunctionSource } from "./calculation/recalculation";
import { notImplemented } from "./wire/hostError";
import { HostType } from "./wire/hostObject";
import { CUSTOM_FUNCTION_CATEGORY } from "./wire/protocol";
import type { EventEntry } from "./wire/protocol";
import { functionAnswer } from "./functionAnswer";
import type { FunctionAnswer } from "./functionAnswer";

/** What the metadata file of an add-in says of one function. */
export interface FunctionMetadata {
  /** What the add-in associates; capitals. */
  readonly id: string;
  /** What a formula calls it, with its namespace where it has one. */
  readonly name: string;
  readonly parameters?: readonly { readonly dimensionality?: string | undefined }[];
}

export interface CallOptions {
  readonly cancelable?: boolean;
  /** The cell that calls. */
  readonly address?: string;
}

/** One call on its way: its answer, and how to take it back. */
export interface FunctionCall extends PromiseLike<FunctionAnswer> {
  readonly id: number;
  cancel(): void;
}

const MESSAGE = { call: 1000, cancel: 1001 } as const;
const CALL_FLAG = { cancelable: 1 } as const;

/** Calls the add-in's custom functions by the client's own messages, for tests and for formulas in cells. */
export class CustomFunctions implements CustomFunctionSource {
  /** The client has said that its functions can be called. */
  ready = false;
  /** Resolves when the client has said so. */
  readonly whenReady: Promise<void>;
  private becomeReady: () => void = () => undefined;
  /** Called when formulas that found no add-in to ask can ask it. */
  onReady: () => void = () => undefined;
  /** Called when answers came that formulas waited for, with the cells that asked. */
  onAnswered: (askers: ReadonlySet<string>) => void = () => undefined;
  private readonly blank: 0 | null;
  private readonly send: (entries: readonly EventEntry[]) => void;
  private readonly known = new Map<string, FunctionMetadata>();
  private readonly waiting = new Map<number, (answer: FunctionAnswer) => void>();
  private readonly answers = new Map<string, CellValue | ResultGrid>();
  private readonly askers = new Map<string, Set<string>>();
  private outgoing: EventEntry[] = [];
  private lastId = 0;

  constructor(blank: 0 | null, send: (entries: readonly EventEntry[]) => void) {
    this.blank = blank;
    this.send = send;
    this.whenReady = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }

  /** Lets formulas in cells call these functions, as Excel does after it reads an add-in's metadata. */
  install(functions: readonly FunctionMetadata[]): void {
    for (const metadata of functions) this.known.set(metadata.name.toUpperCase(), metadata);
  }

  /** Calls a function with the arguments as given; one left out is null, as Excel sends it. */
  call(name: string, args: readonly unknown[], options: CallOptions = {}): FunctionCall {
    this.lastId += 1;
    const id = this.lastId;
    const metadata = this.known.get(name.toUpperCase());
    const flags = options.cancelable === true ? CALL_FLAG.cancelable : 0;
    const given = padded(
      args.map((arg) => arg ?? null),
      metadata,
    );
    const answer = new Promise<FunctionAnswer>((resolve) => this.waiting.set(id, resolve));
    this.post(MESSAGE.call, [id, metadata?.id ?? name, given, options.address ?? "Sheet1!A1", flags, null]);
    return {
      id,
      cancel: () => this.post(MESSAGE.cancel, { invocationId: id }),
      then: (resolved, rejected) => answer.then(resolved, rejected),
    };
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  /** The answer for a formula in a cell; null while the add-in has not answered, and then it is asked. */
  answer(name: string, args: readonly (CellValue | ResultGrid)[], asker: string): CellValue | ResultGrid | null {
    const error = args
      .flatMap((arg) => (isGrid(arg) ? arg.flat() : [arg]))
      .find((value) => value instanceof ErrorValue);
    // Excel does not call a function with an error among its arguments: the error is the answer.
    if (error !== undefined) return error;
    if (!this.ready) return null;
    const sent = args.map((arg, index) => this.toParameter(arg, this.known.get(name), index, name));
    const key = JSON.stringify([name, sent]);
    const answered = this.answers.get(key);
    if (answered !== undefined) return answered;
    const askers = this.askers.get(key) ?? new Set<string>();
    askers.add(asker);
    if (!this.askers.has(key)) {
      this.askers.set(key, askers);
      void this.call(name, sent).then((answer) => this.keep(key, answer));
    }
    return null;
  }

  /** Whether a formula waits for an answer. */
  get busy(): boolean {
    return this.askers.size > 0;
  }

  /** The service through which the client tells that it is ready, and answers. */
  readonly service = new HostType<CustomFunctions>("CustomFunctions", {
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: (self) => {
        self.ready = true;
        self.becomeReady();
        self.onReady();
      },
      _GetEnabledFeatures: () => [1, 2, 3, 4],
      SetInvocationArrayResults: (self, args) => self.take(args.raw(0)),
    },
  }).of(this);

  private take(results: unknown): void {
    if (!Array.isArray(results)) throw notImplemented("custom function results that are not a list");
    for (const result of results as readonly unknown[]) {
      if (!Array.isArray(result) || typeof result[0] !== "number")
        throw notImplemented("a custom function result without an id");
      const resolve = this.waiting.get(result[0]);
      this.waiting.delete(result[0]);
      resolve?.(functionAnswer(result));
    }
  }

  private keep(key: string, answer: FunctionAnswer): void {
    const askers = this.askers.get(key) ?? new Set<string>();
    this.askers.delete(key);
    this.answers.set(key, inCells(answer));
    this.onAnswered(askers);
  }

  /** Calls made together go in one message, as Excel sends them. */
  private post(type: number, message: unknown): void {
    if (this.outgoing.length === 0) {
      queueMicrotask(() => {
        const entries = this.outgoing;
        this.outgoing = [];
        this.send(entries);
      });
    }
    this.outgoing.push({
      messageCategory: CUSTOM_FUNCTION_CATEGORY,
      messageType: type,
      targetId: "",
      message: JSON.stringify(message),
    });
  }

  private toParameter(
    arg: CellValue | ResultGrid,
    metadata: FunctionMetadata | undefined,
    index: number,
    name: string,
  ): unknown {
    const parameters = metadata?.parameters ?? [];
    const dimensionality = parameters[Math.min(index, parameters.length - 1)]?.dimensionality;
    if (isGrid(arg)) {
      if (dimensionality === "scalar") throw notImplemented(`a range for the single value that ${name} takes`);
      return arg.map((row) => row.map((value) => this.onWire(value)));
    }
    return dimensionality === "matrix" ? [[this.onWire(arg)]] : this.onWire(arg);
  }

  /** A blank cell reaches a function as null on the web and has been seen as 0 on the desktop. */
  private onWire(value: CellValue): unknown {
    return value === "" ? this.blank : valueOnWire(value);
  }
}

function padded(args: readonly unknown[], metadata: FunctionMetadata | undefined): readonly unknown[] {
  const missing = Math.max(0, (metadata?.parameters?.length ?? 0) - args.length);
  return [...args, ...Array<null>(missing).fill(null)];
}

/** An answer as cells hold it: a grid spills, null shows as 0. */
function inCells(answer: FunctionAnswer): CellValue | ResultGrid {
  if (!answer.ok) return new ErrorValue(answer.error, answer.message);
  return Array.isArray(answer.value)
    ? answer.value.map((row: unknown) => (Array.isArray(row) ? row.map(inCell) : [inCell(row)]))
    : inCell(answer.value);
}

function inCell(value: unknown): CellValue {
  if (
    value instanceof ErrorValue ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  )
    return value;
  if (value === null || value === undefined) return 0;
  throw notImplemented("a custom function that answers with a rich value");
}
