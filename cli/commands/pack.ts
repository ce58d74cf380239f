import type { PackFacts, Result, Source, TypedCell } from "../../src/index";
import { ok, packOnDemand, refused, typedCells } from "../../src/index";
import { openEarlier, type Earlier } from "../carry";
import { EXIT, type ExitCode } from "../exit";
import { fileName, refuseOverwriting, writeFiles, type OutFile } from "../files";
import { packFiles, sectionsLeftOut } from "../packs";
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
  try {
    progress.step(`Reading ${fileName(path)}`);
    const earlier = await openEarlier(path);
    if (!earlier.ok) return earlier;
    const { buildPack, withTypedWords } = await packOnDemand();
    const facts = await factsIn(earlier.value);
    if (!facts.ok) return facts;
    const typed = typedWords(earlier.value);
    const pack = buildPack(withTypedWords(facts.value, typed), { without: without.value });
    const written: OutFile[] = [];
    for (const { path: out, write } of files.value) {
      progress.step(`Writing ${out}`);
      written.push({ path: out, bytes: await write(pack, at.value) });
    }
    const saved = await writeFiles(written);
    if (!saved.ok) return saved;
    progress.end();
    const { title, period, standing } = pack;
    const result = { title, period, standing, cellsTyped: typed.length, written: options.out };
    const lines = [
      title,
      `${period}: ${standing}`,
      typedLine(typed.length),
      ...options.out.map((out) => `Written: ${out}`),
    ];
    process.stdout.write(`${options.json === true ? JSON.stringify(result, null, 2) : lines.join("\n")}\n`);
    return ok(facts.value.quality.open.error > 0 ? EXIT.errorsFound : EXIT.done);
  } finally {
    progress.end();
  }
}

function typedLine(count: number): string {
  if (count === 0) return "Nobody has typed in the report’s tables.";
  return `With what people typed in ${count} ${count === 1 ? "cell" : "cells"} of the report’s tables.`;
}

/** What the workbook keeps for packs of the report that stands in it. */
async function factsIn({ path, state }: Earlier): Promise<Result<PackFacts>> {
  const { keptFacts } = await packOnDemand();
  const facts = keptFacts(state.pack);
  if (facts !== null && facts.period === state.period) return ok(facts);
  return refused(
    `${fileName(path)} does not keep what a pack is made from: it was last written by the pane or by another version ` +
      "of Outturn. Write it again with outturn report --carry, then make the pack.",
  );
}

/** What people typed, as their program shows it. */
function typedWords({ state, found, source }: Earlier): readonly (TypedCell & { readonly text: string })[] {
  return typedCells(state.report, found).flatMap((cell) => {
    const text = textAt(source, cell.at);
    // Other programs write our formulas in their own way: what shows the same is nobody’s.
    return text === "" || text === cell.written ? [] : [{ ...cell, text }];
  });
}

function textAt(source: Source, { sheet, row, column }: TypedCell["at"]): string {
  return (
    source.sheets
      .find(({ name }) => name === sheet)
      ?.cell(row, column)
      ?.text.trim() ?? ""
  );
}
