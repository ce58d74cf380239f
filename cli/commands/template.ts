import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Result } from "../../src/index";
import { ok, planTemplateText, refused, writePlanTemplate } from "../../src/index";
import { EXIT, type ExitCode } from "../exit";
import { writeFiles } from "../files";
import { readTime } from "../time";

export interface TemplateOptions {
  readonly out: string;
  readonly time?: string;
  readonly json?: boolean;
}

/**
 * `outturn template --out plan.xlsx` or `plan.csv`: an empty plan to fill in. It never takes the place of a file: that
 * may be a filled one.
 */
export async function runTemplate({ out, time, json }: TemplateOptions): Promise<Result<ExitCode>> {
  const ending = extname(out).toLowerCase();
  if (ending !== ".xlsx" && ending !== ".csv")
    return refused(`Cannot write ${out}: its name must end in .xlsx or .csv.`);
  if ((await stat(out).catch(() => null)) !== null)
    return refused(`Cannot write ${out}: there is one already. Give another name.`);
  const at = readTime(time);
  if (!at.ok) return at;
  const bytes = ending === ".csv" ? planTemplateText() : await writePlanTemplate(at.value);
  const written = await writeFiles([{ path: out, bytes }]);
  if (!written.ok) return written;
  process.stdout.write(
    json === true ? `${JSON.stringify({ version: 1, written: out }, null, 2)}\n` : `Written: ${out}\n`,
  );
  return ok(EXIT.done);
}
