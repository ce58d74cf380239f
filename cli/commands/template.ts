import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { writePlanTemplate } from "../../src/render/workbook/planTemplate";
import { CliFailure, EXIT, type ExitCode } from "../failure";
import { writeFiles } from "../files";
import { readTime } from "../time";

export interface TemplateOptions {
  readonly out: string;
  readonly time?: string;
  readonly json?: boolean;
}

/** `outturn template --out plan.xlsx`: an empty plan to fill in. It never takes the place of a file: that may be a filled one. */
export async function runTemplate({ out, time, json }: TemplateOptions): Promise<ExitCode> {
  if (extname(out).toLowerCase() !== ".xlsx") throw new CliFailure(`Cannot write ${out}: its name must end in .xlsx.`);
  if ((await stat(out).catch(() => null)) !== null)
    throw new CliFailure(`Cannot write ${out}: there is one already. Give another name.`);
  await writeFiles([{ path: out, bytes: await writePlanTemplate(readTime(time)) }]);
  process.stdout.write(
    json === true ? `${JSON.stringify({ version: 1, written: out }, null, 2)}\n` : `Written: ${out}\n`,
  );
  return EXIT.done;
}
