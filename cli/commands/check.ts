import { errorsLeft } from "../../src/check/acceptFindings";
import { checkResult } from "../../src/report/checkResult";
import { EXIT, type ExitCode } from "../failure";
import { refuseOverwriting, writeFiles } from "../files";
import { filesOf, prepare, type PrepareOptions } from "../prepare";
import { startProgress } from "../progress";
import { findingLines, repairLines, summaryLines } from "../summary";

export interface CheckOptions extends PrepareOptions {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** `outturn check EXTRACT --plan PLAN`: statuses and findings; no report is written. */
export async function runCheck(extract: string, options: CheckOptions): Promise<ExitCode> {
  const progress = startProgress(3);
  try {
    const { read, written } = filesOf(options);
    await refuseOverwriting([extract, ...read], written);
    const { checkedExtract, files } = await prepare(extract, options, progress);
    await writeFiles(files);
    progress.end();
    const lines = [
      ...(options.all === true ? findingLines(checkedExtract) : summaryLines(checkedExtract, "run again with --all")),
      ...repairLines(checkedExtract),
    ];
    process.stdout.write(
      options.json === true ? `${JSON.stringify(checkResult(checkedExtract), null, 2)}\n` : `${lines.join("\n")}\n`,
    );
    return errorsLeft(checkedExtract) > 0 ? EXIT.errorsFound : EXIT.done;
  } finally {
    progress.end();
  }
}
