import { version as program } from "../../package.json";
import type { Result } from "../../src/index";
import { carryingOnDemand, cleanText, ok, packOnDemand, refused, stateXml, verifyOnDemand } from "../../src/index";
import { readEarlier } from "../carry";
import { EXIT, type ExitCode } from "../exit";
import { fileName, writeFiles } from "../files";
import { factsTyped } from "../packFacts";
import { plural } from "../summary";
import { readDate } from "../time";

export interface SignOptions {
  readonly by: string;
  readonly date?: string;
  readonly json?: boolean;
}

/** Open errors that are named. */
const NAMED = 5;
/** Letters of a name. */
const NAME_MOST = 100;

/**
 * `outturn sign WORKBOOK --by NAME`: puts down in a report's workbook who signed it off, when, and of what. Nothing on
 * its sheets is changed, and it is refused while an error finding is open.
 */
export async function runSign(path: string, options: SignOptions): Promise<Result<ExitCode>> {
  const on = readDate(options.date);
  if (!on.ok) return on;
  const by = cleanText(options.by).replace(/\s+/g, " ").trim();
  if (by === "" || by.length > NAME_MOST)
    return refused(`--by takes the name of who signs off, of up to ${NAME_MOST} letters.`);
  const earlier = await readEarlier(path);
  if (!earlier.ok) return earlier;
  const typed = await factsTyped(earlier.value);
  if (!typed.ok) return typed;
  const [unworked] = typed.value.unworked;
  if (unworked !== undefined) return refused(`${fileName(path)} cannot be signed off: ${unworked}`);
  const { keptSignOffs, signOffFor, signOffOf, withSignOff } = await packOnDemand();
  const { state, workbook } = earlier.value;
  const signed = signOffOf(typed.value.facts, { accepted: state.accepted, by, on: on.value, program });
  if (!signed.ok) return refused(openWords(path, signed.open));
  const before = keptSignOffs(state.signOffs);
  const replaced = signOffFor(before, typed.value.facts);
  const { packageBytes, withState } = await carryingOnDemand();
  const xml = stateXml({ ...state, signOffs: [...withSignOff(before, signed.value)] });
  const { partsWithRecord, sheetTexts, writeRecord } = await verifyOnDemand();
  const { title, period, inputs, rulesDigest } = { ...typed.value.facts, ...signed.value };
  const texts = sheetTexts(
    earlier.value.source,
    state.report.sheets.map(({ name }) => name),
  );
  // Other programs drop the state when they save, and keep this.
  const record = writeRecord({ standing: `Signed off by ${by}, ${on.value}`, title, period, without: [], texts });
  const stated = withState(workbook, xml);
  const bytes = packageBytes({ ...stated, parts: partsWithRecord(stated.parts, record) });
  const written = await writeFiles([{ path, bytes }]);
  if (!written.ok) return written;
  const result = { title, period, by, date: on.value, inputs, rulesDigest, program, replaced: replaced?.by ?? null };
  const lines = [
    title,
    `${period}: Signed off by ${by}, ${on.value}`,
    ...(replaced === null ? [] : [`In place of the sign-off by ${replaced.by}, ${replaced.on}.`]),
    ...inputs.map(({ file, sha256 }) => `${file}: SHA-256 ${sha256}`),
    `Written: ${path}`,
  ];
  process.stdout.write(`${options.json === true ? JSON.stringify(result, null, 2) : lines.join("\n")}\n`);
  return ok(EXIT.done);
}

/** Why nobody can sign off, in one sentence with what is wrong. */
function openWords(path: string, open: readonly string[]): string {
  const more = open.length - NAMED;
  const named = open.slice(0, NAMED).map((words) => words.replace(/\.$/, ""));
  return (
    `${fileName(path)} cannot be signed off: ${plural(open.length, "fault")} ${open.length === 1 ? "is" : "are"} ` +
    `open. ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}. Put them right, or accept them with a ` +
    "reason, and write the report again."
  );
}
