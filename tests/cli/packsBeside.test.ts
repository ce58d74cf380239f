import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { packFiles, writePack, type PackJob } from "../../cli/packs";
import { BESIDE_A_REPORT, BESIDE_PACKS, beginPacks, type ThreadDone } from "../../cli/packsBeside";
import type { PackModel } from "../../src/index";
import { built } from "../support/built";
import { SIGNED } from "../verify/signedHospital";

built("cli");
const DIST = fileURLToPath(new URL("../../dist/cli/", import.meta.url));
const JOB: PackJob = { pack: SIGNED, at: new Date(0), without: [] };

/** A pack with one chart so many times over. */
function withCharts(count: number): PackModel {
  const chart = {
    ...{ kind: "trend", id: "c", title: "", alt: "", categories: [], categoryTitle: "", series: [], events: [] },
    ...{ warnings: [], values: { title: "", min: 0, max: 1, step: 1, numberFormat: "0", decimals: 0 } },
  } as unknown as Extract<PackModel["sections"][0]["parts"][0]["blocks"][0], { kind: "chart" }>["chart"];
  const blocks = [{ kind: "charts", label: "", charts: Array.from({ length: count }, () => chart) }] as const;
  const section = { kind: "objectives", title: "", startsPage: false } as const;
  return { ...SIGNED, sections: [{ ...section, parts: [{ title: null, together: false, blocks }] }] };
}

/** The paths that a thread would be started for; none where it is not. */
async function elsewhere(charts: number, names: string[], beside: readonly string[], more: number): Promise<unknown> {
  const files = await packFiles(names);
  let paths: unknown = [];
  beginPacks(files.ok ? files.value : [], beside, more, { ...JOB, pack: withCharts(charts) }, (work) => {
    ({ paths } = work);
    return new Worker("", { eval: true });
  });
  return paths;
}

describe("packs beside each other", () => {
  it("starts a thread for a large pack alone, and only where there is something else to write", async () => {
    const all = ["p.html", "p.docx", "p.pptx"];
    expect(await elsewhere(100, all, BESIDE_A_REPORT, 1)).toEqual(["p.docx", "p.pptx"]);
    expect(await elsewhere(99, all, BESIDE_A_REPORT, 1)).toEqual([]);
    expect(await elsewhere(100, all, BESIDE_PACKS, 0)).toEqual(["p.docx"]);
    expect(await elsewhere(100, ["p.docx"], BESIDE_PACKS, 0)).toEqual([]);
    expect(await elsewhere(100, ["p.docx"], BESIDE_A_REPORT, 1)).toEqual(["p.docx"]);
    expect(await elsewhere(100, ["p.html", "p.pdf"], BESIDE_A_REPORT, 1)).toEqual([]);
  });

  it("writes the same bytes in the built thread as here", async () => {
    // The one that the program starts: an earlier build may have left another.
    const program = readFileSync(`${DIST}outturn.cjs`, "utf8");
    const isStarted = (file: string): boolean => program.includes(file.replace(/\.cjs$/, ""));
    const name = readdirSync(DIST).find((file) => file.startsWith("cli_packThread") && isStarted(file)) ?? "";
    const paths = ["p.docx", "p.pptx"];
    const thread = new Worker(DIST + name, { workerData: { paths, job: JOB } });
    const done = new Map<string, ThreadDone["bytes"]>();
    thread.on("message", ({ path, bytes }: ThreadDone) => done.set(path, bytes));
    await new Promise((resolve, reject) => thread.on("exit", resolve).on("error", reject));
    const files = await packFiles(paths);
    for (const file of files.ok ? files.value : []) {
      const here = await writePack(file, JOB);
      expect(Buffer.compare(Buffer.from(here), Buffer.from(done.get(file.path) ?? "")), file.path).toBe(0);
    }
    expect([...done.keys()]).toEqual(paths);
  });

  it("writes here what a thread had no room for, and fails with the thread’s own fault", async () => {
    const files = await packFiles(["p.html", "p.docx"]);
    const file = files.ok ? files.value[1] : undefined;
    if (file === undefined) throw new Error("no file");
    const job = { ...JOB, pack: { ...withCharts(100), draft: true } };
    const ends = (script: string, limit = 64): ReturnType<typeof beginPacks> =>
      beginPacks(files.ok ? files.value : [], [".docx"], 0, job, () => {
        return new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: limit } });
      });
    const small = ends("const a = []; for (;;) a.push(new Array(1e5).fill(0).map(String));", 8);
    expect(await small.written({ ...file, write: () => Promise.resolve("here") })).toBe("here");
    await small.end();
    await expect(ends("throw new Error('no such chart')").written(file)).rejects.toThrow("no such chart");
    await expect(ends("").written(file)).rejects.toThrow("the thread that writes packs ended before p.docx");
  });
});
