import type { Result } from "../../src/index";
import { ok, packOnDemand } from "../../src/index";
import { readEarlier } from "../carry";
import { EXIT, type ExitCode } from "../exit";
import { fileName, refuseOverwriting, writeFiles, type OutFile } from "../files";
import { factsTyped } from "../packFacts";
import { packFiles, sectionsLeftOut } from "../packs";
import { beginPacks, BESIDE_PACKS, type PacksBegun } from "../packsBeside";
import { startProgress } from "../progress";
import { refuseReplacingReport } from "../replaceReport";
import { readTime } from "../time";

export interface PackOptions {
  readonly out: readonly string[];
  readonly without?: readonly string[];
  readonly time?: string;
  readonly json?: boolean;
  readonly overwrite?: boolean;
}

/** `outturn pack WORKBOOK --out FILE`: the board pack of a report, with what people typed into its workbook. */
export async function runPack(path: string, options: PackOptions): Promise<Result<ExitCode>> {
  const at = readTime(options.time);
  if (!at.ok) return at;
  const files = await packFiles(options.out);
  if (!files.ok) return files;
  const without = sectionsLeftOut(options.without);
  if (!without.ok) return without;
  const apart = await refuseOverwriting([path], options.out);
  if (!apart.ok) return apart;
  for (const out of options.overwrite === true ? [] : options.out) {
    const free = await refuseReplacingReport(out, []);
    if (!free.ok) return free;
  }
  const progress = startProgress(1 + files.value.length);
  let begun: PacksBegun | null = null;
  try {
    progress.step(`Reading ${fileName(path)}`);
    const earlier = await readEarlier(path);
    if (!earlier.ok) return earlier;
    const { buildSignedPack, keptSignOffs } = await packOnDemand();
    const typed = await factsTyped(earlier.value);
    if (!typed.ok) return typed;
    const { facts, cellsTyped, ownRows, unworked } = typed.value;
    const signOffs = keptSignOffs(earlier.value.state.signOffs);
    const pack = buildSignedPack(facts, signOffs, { without: without.value });
    begun = beginPacks(files.value, BESIDE_PACKS, 0, { pack, at: at.value, without: without.value });
    const written: OutFile[] = [];
    for (const file of files.value) {
      progress.step(`Writing ${file.path}`);
      written.push({ path: file.path, bytes: await begun.written(file) });
    }
    const saved = await writeFiles(written);
    if (!saved.ok) return saved;
    progress.end();
    const { title, period, standing } = pack;
    const result = { title, period, standing, cellsTyped, unworked, written: options.out };
    const lines = [
      title,
      `${period}: ${standing}`,
      ...(cellsTyped === 0 && unworked.length > 0 ? [] : [typedLine(cellsTyped)]),
      ...ownRows,
      ...unworked,
      ...options.out.map((out) => `Written: ${out}`),
    ];
    process.stdout.write(`${options.json === true ? JSON.stringify(result, null, 2) : lines.join("\n")}\n`);
    return ok(facts.quality.open.error > 0 || unworked.length > 0 ? EXIT.errorsFound : EXIT.done);
  } finally {
    await begun?.end();
    progress.end();
  }
}

function typedLine(count: number): string {
  if (count === 0) return "Nobody has typed in the report’s tables.";
  return `With what people typed in ${count} ${count === 1 ? "cell" : "cells"} of the report’s tables.`;
}
