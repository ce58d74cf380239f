import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { PackModel } from "../src/index";
import { writePack, type PackFile, type PackJob } from "./packs";

/** What a thread is to write. */
export interface ThreadWork {
  readonly paths: readonly string[];
  readonly job: PackJob;
}

/** A pack that a thread has written. */
export interface ThreadDone {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** Packs that are being written, some of them in a thread of their own. */
export interface PacksBegun {
  /** What a pack is written as. */
  readonly written: (file: PackFile) => Promise<Uint8Array | string>;
  /** Ends the thread, where one is still at work. */
  readonly end: () => Promise<void>;
}

/** Written in the thread beside a report, whose workbook, page and PDF take as long as these two. */
export const BESIDE_A_REPORT: readonly string[] = [".docx", ".pptx"];
/** Where no workbook is written, a document takes about as long as all others. */
export const BESIDE_PACKS: readonly string[] = [".docx"];

/** From so many charts on a thread saves more than its start takes: it must load the writers of packs once more. */
const CHARTS = 100;

/**
 * Begins to write packs. Formats do not need each other, so those of `beside` are written in a thread of their own
 * where the pack is large and something else is to be written meanwhile; their bytes are the same either way.
 *
 * @param more How many files are written as well, beside these.
 */
export function beginPacks(
  files: readonly PackFile[],
  beside: readonly string[],
  more: number,
  job: PackJob,
  start: (work: ThreadWork, charts: number) => Worker = startThread,
): PacksBegun {
  const charts = chartsIn(job.pack);
  const elsewhere = files.filter(({ path }) => beside.includes(extname(path).toLowerCase())).map(({ path }) => path);
  const rest = files.length + more - elsewhere.length;
  if (elsewhere.length === 0 || rest === 0 || charts < CHARTS)
    return { written: (file) => writePack(file, job), end: () => Promise.resolve() };
  const thread = start({ paths: elsewhere, job }, charts);
  const done = new Map(elsewhere.map((path) => [path, awaited(thread, path)]));
  return {
    async written(file) {
      const one = await done.get(file.path);
      if (one === undefined || one === null) return writePack(file, job);
      if (one instanceof Error) throw one;
      return one;
    },
    end: async () => {
      await thread.terminate();
    },
  };
}

/** Whose charts are many: drawing them is most of the work on a document or a deck. */
function chartsIn({ sections }: PackModel): number {
  let count = 0;
  for (const { blocks } of sections.flatMap(({ parts }) => parts)) {
    for (const block of blocks) {
      if (block.kind === "chart") count += 1;
      if (block.kind === "charts") count += block.charts.length;
      if (block.kind === "table")
        for (const { rows } of block.table.groups)
          for (const row of rows) count += row.filter(({ chart }) => chart !== null).length;
    }
  }
  return count;
}

/** Megabytes of a thread's memory: about twice what 430 charts need, so that it is tidied before it grows. */
const YOUNG = 16;
const LEAST = 64;
const CHARTS_A_MEGABYTE = 4;

function startThread(workerData: ThreadWork, charts: number): Worker {
  return new Worker(new URL("./packThread.ts", import.meta.url), {
    workerData,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG,
      maxOldGenerationSizeMb: LEAST + Math.ceil(charts / CHARTS_A_MEGABYTE),
    },
  });
}

/** Faults of a thread that say nothing of the pack: the machine has no room for one. */
const NO_ROOM: ReadonlySet<unknown> = new Set(["ERR_WORKER_OUT_OF_MEMORY", "ERR_WORKER_INIT_FAILED"]);

/** What a thread wrote to a path, or its fault; null where it had no room. It is never refused: nobody may wait yet. */
function awaited(thread: Worker, path: string): Promise<Uint8Array | string | Error | null> {
  return new Promise((resolve) => {
    thread.on("message", (done: ThreadDone) => {
      if (done.path === path) resolve(done.bytes);
    });
    thread.on("error", (fault) => {
      const error = fault instanceof Error ? fault : new Error(String(fault));
      resolve(NO_ROOM.has("code" in error ? error.code : null) ? null : error);
    });
    thread.on("exit", () => {
      resolve(new Error(`the thread that writes packs ended before ${path}`));
    });
  });
}
