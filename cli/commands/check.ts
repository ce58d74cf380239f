import type { Result } from "../../src/index";
import { checkResult, errorsLeft, ok } from "../../src/index";
import { EXIT, type ExitCode } from "../exit";
import { refuseOverwriting, writeFiles } from "../files";
import { filesOf, prepare, type PrepareOptions } from "../prepare";
import { startProgress } from "../progress";
import { repairLines, summaryLines } from "../summary";

export interface CheckOptions extends PrepareOptions {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** `outturn check EXTRACT --plan PLAN`: statuses and findings; no report is written. */
export async function runCheck(extract: string, options: CheckOptions): Promise<Result<ExitCode>> {
  const progress = startProgress(3);
  try {
    const { read, written } = filesOf(options);
    const apart = await refuseOverwriting([extract, ...read], written);
    if (!apart.ok) return apart;
    const prepared = await prepare(extract, options, progress);
    if (!prepared.ok) return prepared;
    const { checkedExtract, files } = prepared.value;
    const saved = await writeFiles(files);
    if (!saved.ok) return saved;
    progress.end();
    const lines = [
      ...summaryLines(checkedExtract, options.all === true ? null : "run again with --all"),
      ...repairLines(checkedExtract),
    ];
    process.stdout.write(
      options.json === true ? `${JSON.stringify(checkResult(checkedExtract), null, 2)}\n` : `${lines.join("\n")}\n`,
    );
    return ok(errorsLeft(checkedExtract) > 0 ? EXIT.errorsFound : EXIT.done);
  } finally {
    progress.end();
  }
}
