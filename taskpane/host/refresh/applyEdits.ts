import {
  isFormula,
  rangeAddress,
  sameEntry,
  type FoundReport,
  type RefreshEdit,
  type ReportModel,
  type SetCell,
} from "../../../src/index";
import { hostError } from "../hostError";
import { CHUNK_BYTES } from "../sheetParts";
import { editSteps, heldOf, type EditStep } from "./editSteps";
import { moves, Places, type Place } from "./places";
import { rectangles } from "./rectangles";
import { lacking } from "./requirements";
import { lookAgain, type Changed, type ProtectedSheet, type Stood } from "./stood";
import { putBack } from "./putBack";
import { replaceState, type StatePart } from "./workbookState";

/** What is to be done to the open workbook. */
export interface Refresh {
  /** What the edits were made from. */
  readonly found: FoundReport;
  readonly edits: readonly RefreshEdit[];
  /** The report as it will be, for what new sheets look like. */
  readonly model: ReportModel;
  /** What the workbook is to know of it afterwards; null leaves that as it is. */
  readonly state: { readonly parts: readonly StatePart[]; readonly xml: string } | null;
}

/** How a refresh is watched, and stopped. */
export interface RefreshControl {
  /** Aborting it takes back what was done so far, as long as not all of it is. */
  readonly signal: AbortSignal;
  /** Called after each request with the share done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** What came of a refresh. Unless it was applied, the workbook is as it was. */
export type Applied =
  | {
      readonly kind: "applied";
      /** In sentences; what it does not touch is right all the same. */
      readonly left: readonly string[];
    }
  /** Somebody changed a place that it was made from: make the list again. */
  | Changed
  | ProtectedSheet
  /** Somebody cancelled it. */
  | { readonly kind: "cancelled" }
  /** This Excel lacks what it takes. */
  | { readonly kind: "lacking"; readonly sentence: string }
  /** It failed half-way, and Excel would not put back what was done. */
  | { readonly kind: "between"; readonly sentence: string };

/**
 * Takes the steps of a refresh in the open workbook, all of them or none. The cells are read again right before they
 * are written, in the same request: what somebody typed meanwhile is put back, and nothing else is done. An error of
 * Excel is thrown once all is as it was.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  refresh: Refresh,
  { signal, onProgress }: RefreshControl,
): Promise<Applied> {
  const { found, model } = refresh;
  const edits = refresh.edits.filter(({ kind }) => kind !== "deleteSheet");
  const lacks = lacking(edits);
  if (lacks !== null) return { kind: "lacking", sentence: lacks };
  const places = new Places(found, edits);
  const again = await lookAgain(context, found, refresh.edits, places);
  if (again.kind !== "asFound") return again;
  if (signal.aborted) return { kind: "cancelled" };
  const { stood } = again;
  const targets = places.targets();
  let [done, tried] = [0, 0];
  const pieces = chunks(editSteps(edits, model, stood), refresh);
  try {
    for (const [index, chunk] of pieces.entries()) {
      onProgress((index + LOOKED) / (pieces.length + LOOKED));
      tried = chunk.upTo;
      const changed = await writeChunk(context, { chunk, done, edits, places, targets });
      if (changed !== null) {
        await putBack(context, { refresh, edits, places, stood, done: tried, tried });
        return { kind: "changed", place: changed };
      }
      done = tried;
      if (signal.aborted) {
        await putBack(context, { refresh, edits, places, stood, done, tried });
        return { kind: "cancelled" };
      }
    }
  } catch (error) {
    const sentence = await tryToPutBack(context, { refresh, edits, places, stood, done, tried });
    if (sentence !== null) return { kind: "between", sentence };
    throw error;
  }
  return { kind: "applied", left: await deleteSheets(context, refresh.edits) };
}

/** Looking at the workbook once more takes about as long as one of the requests that write. */
const LOOKED = 1;

interface Work {
  readonly refresh: Refresh;
  readonly edits: readonly RefreshEdit[];
  readonly places: Places;
  readonly stood: Stood;
  readonly done: number;
  readonly tried: number;
}

async function tryToPutBack(context: Excel.RequestContext, work: Work): Promise<string | null> {
  try {
    await putBack(context, work);
    return null;
  } catch (error) {
    if (hostError(error) === null) throw error;
    return (
      "Excel stopped half-way through the refresh and would not put back what was done. Close the workbook without " +
      "saving it, or use its version history, then try again."
    );
  }
}

interface Chunk {
  /** How many edits are done once it is. */
  readonly upTo: number;
  readonly writes: readonly SetCell[];
  readonly queue: (context: Excel.RequestContext) => void;
}

/** So that a refresh of any size takes few round trips. */
const MOST_CHUNKS = 4;

function chunks(steps: readonly EditStep[], { edits, state }: Refresh): Chunk[] {
  const total = steps.reduce((sum, { bytes }) => sum + bytes, 0);
  const limit = Math.max(CHUNK_BYTES, total / MOST_CHUNKS);
  const made: { bytes: number; steps: EditStep[] }[] = [];
  for (const step of steps) {
    const last = made.at(-1);
    if (last !== undefined && last.bytes + step.bytes <= limit) {
      last.bytes += step.bytes;
      last.steps.push(step);
    } else made.push({ bytes: step.bytes, steps: [step] });
  }
  const result = made.map(({ steps: own }): Chunk => ({
    upTo: own.at(-1)?.upTo ?? edits.length,
    writes: own.flatMap(({ writes }) => writes),
    queue: (context) => own.forEach(({ queue }) => queue(context)),
  }));
  if (state === null) return result;
  const last = result.pop();
  return [
    ...result,
    {
      upTo: last?.upTo ?? 0,
      writes: last?.writes ?? [],
      queue: (context) => {
        last?.queue(context);
        replaceState(context, state.parts, state.xml);
      },
    },
  ];
}

/**
 * Writes one piece. The cells that it writes into are read first, in the same request, so that nobody can type between
 * the two.
 *
 * @returns The place where somebody had typed; null where nobody had.
 */
async function writeChunk(
  context: Excel.RequestContext,
  {
    chunk,
    done,
    edits,
    places,
    targets,
  }: {
    readonly chunk: Chunk;
    readonly done: number;
    readonly edits: readonly RefreshEdit[];
    readonly places: Places;
    readonly targets: ReadonlyMap<RefreshEdit, Place>;
  },
): Promise<string | null> {
  const where = places.whereAfter(done);
  const cells = chunk.writes.flatMap((edit) => {
    const place = targets.get(edit);
    const at = place === undefined ? undefined : where.get(place);
    return place === undefined || at === undefined ? [] : [{ at, cell: place }];
  });
  const read = rectangles(cells).map((rectangle) => ({
    rectangle,
    range: context.workbook.worksheets.getItem(rectangle.sheet).getRange(rangeAddress(rectangle.range)),
  }));
  for (const { range } of read) range.load("formulas");
  chunk.queue(context);
  let failure: { readonly error: unknown } | null = null;
  try {
    await context.sync();
  } catch (error) {
    failure = { error };
  }
  // References move with the rows that the steps before this moved.
  const loosely = edits.slice(0, done).some(moves);
  let changed: string | null = null;
  for (const { rectangle, range } of read) {
    const held = formulasOf(range);
    rectangle.cells.forEach((row, down) =>
      row.forEach((place, across) => {
        const now = held?.[down]?.[across];
        if (now === undefined || sameHeld(place, now, loosely)) return;
        place.found = typeof now === "string" && now.startsWith("=") ? { formula: now.slice(1) } : now;
        const { top, left } = rectangle.range;
        const at = { top: top + down, left: left + across, bottom: top + down, right: left + across };
        changed ??= `${rectangle.sheet}!${rangeAddress(at)}`;
      }),
    );
  }
  if (failure !== null) throw failure.error;
  return changed;
}

type Now = string | number | boolean;

/** What a range held, also where the request failed after it was read; null where it was not read. */
function formulasOf(range: Excel.Range): readonly (readonly Now[])[] | null {
  try {
    const formulas: readonly (readonly Now[])[] = range.formulas;
    return formulas;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === "PropertyNotLoaded") return null;
    throw error;
  }
}

function sameHeld({ found, written }: Place, now: Now, loosely: boolean): boolean {
  const isNow = typeof now === "string" && now.startsWith("=");
  return [found, ...(loosely ? written : [])].some(
    (entry) => sameEntry(heldOf(entry), now) || (loosely && isFormula(entry) && isNow),
  );
}

/** Sheets go last, once all else stands: what is deleted cannot be put back. */
async function deleteSheets(context: Excel.RequestContext, edits: readonly RefreshEdit[]): Promise<string[]> {
  const left: string[] = [];
  for (const edit of edits) {
    if (edit.kind !== "deleteSheet") continue;
    try {
      context.workbook.worksheets.getItem(edit.sheet).delete();
      await context.sync();
    } catch (error) {
      if (hostError(error) === null) throw error;
      left.push(`Excel would not delete the sheet ${edit.sheet}, which is no longer needed. Delete it yourself.`);
    }
  }
  return left;
}
