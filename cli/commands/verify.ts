import type { PackModel, Result, TextChange } from "../../src/index";
import {
  changeSentence,
  ok,
  packOnDemand,
  refused,
  verifyOnDemand,
  type PackDifferences,
  type PackRead,
  type PackRecord,
} from "../../src/index";
import { readEarlier } from "../carry";
import { EXIT, type ExitCode } from "../exit";
import { fileName, readBytes } from "../files";
import { factsTyped } from "../packFacts";
import { packFiles } from "../packs";
import { plural } from "../summary";

export interface VerifyOptions {
  /** The report's workbook, to compare with instead of the record in the pack. */
  readonly workbook?: string;
  readonly json?: boolean;
}

/** What was signed off, as a pack of it says it. */
type SignedOff = Omit<PackRecord, "version">;

/** Differences that are printed. */
const PRINTED = 200;

const NO_FORGERY = {
  record:
    "Compared with the record that the file itself carries: this finds accidents, not forgery. Who can change the " +
    "file can change its record; --workbook compares with the report’s workbook.",
  workbook:
    "Compared with what the workbook keeps of its sign-off: this finds accidents, not forgery by somebody who can " +
    "change both.",
  sheets:
    "Compared with what the workbook keeps of its sign-off in Excel: the tables of its report, and what people typed " +
    "in them. This finds accidents, not forgery by somebody who can change both.",
} as const;

const DROPPED =
  "Its charts have lost their words for people who do not see them: the program that saved it drops them. " +
  "Send the pack as it was signed off.";

/** `outturn verify FILE`: each figure, status and word of a pack that is not what was signed off. */
export async function runVerify(path: string, options: VerifyOptions): Promise<Result<ExitCode>> {
  const { formatOf, packDifferences, readPack, READ_BACK } = await verifyOnDemand();
  const format = formatOf(path);
  if (format === null)
    return refused(
      `Cannot verify ${path}: its name must end in ${READ_BACK.join(", ").replace(/, ([^,]*)$/, " or $1")}.`,
    );
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const read = await readPack(bytes.value, fileName(path), format);
  if (!read.ok) return read;
  const { texts, record } = read.value;
  if (format === ".xlsx" && record === null && options.workbook === undefined) {
    const kept = await keptInWorkbook(path);
    if (kept !== null) return say({ ...kept, without: [], lostAlternatives: false }, "sheets", options);
  }
  const signed =
    options.workbook === undefined ? ownRecord(path, record) : await fromWorkbook(path, options.workbook, read.value);
  if (!signed.ok) return signed;
  const { standing, title, period, without } = signed.value;
  const { differences, lostAlternatives } = packDifferences(signed.value.texts, texts);
  const against = options.workbook === undefined ? "record" : "workbook";
  return say({ title, period, standing, without, differences, lostAlternatives }, against, options);
}

/** What there is to say of a file that was compared with what was signed off. */
interface Compared extends Pick<PackRecord, "title" | "period" | "standing" | "without">, PackDifferences {}

function say(compared: Compared, against: keyof typeof NO_FORGERY, { json }: VerifyOptions): Result<ExitCode> {
  const { title, period, standing, without, differences, lostAlternatives } = compared;
  const result = { title, period, standing, against, without, differences, lostAlternatives };
  const lines = [
    title,
    `${period}: ${standing}`,
    ...(without.length === 0 ? [] : [`Left out of this file: ${without.join(", ")}.`]),
    ...(lostAlternatives ? [DROPPED] : []),
    ...differenceLines(differences),
    NO_FORGERY[against],
  ];
  process.stdout.write(`${json === true ? JSON.stringify(result, null, 2) : lines.join("\n")}\n`);
  return ok(differences.length > 0 ? EXIT.errorsFound : EXIT.done);
}

/** How a report’s workbook stands that was signed off in Excel, which makes no record; null for any other. */
async function keptInWorkbook(path: string): Promise<Omit<Compared, "without" | "lostAlternatives"> | null> {
  const earlier = await readEarlier(path);
  if (!earlier.ok) return null;
  const typed = await factsTyped(earlier.value);
  if (!typed.ok) return null;
  const { facts } = typed.value;
  const { changesSince, keptSignOffs, signOffFor } = await packOnDemand();
  const signOffs = keptSignOffs(earlier.value.state.signOffs);
  const last = signOffFor(signOffs, facts);
  if (last === null) return null;
  const standing = `Signed off by ${last.by}, ${last.on}`;
  return { title: facts.title, period: facts.period, standing, differences: changesSince(facts, signOffs) };
}

function differenceLines(differences: readonly TextChange[]): readonly string[] {
  if (differences.length === 0) return ["Every figure, status and word is as it was signed off."];
  const more = differences.length - PRINTED;
  return [
    `${plural(differences.length, "difference")} from what was signed off:`,
    ...differences.slice(0, PRINTED).map((one) => `  ${changeSentence(one)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function ownRecord(path: string, record: PackRecord | null): Result<SignedOff> {
  return record === null
    ? refused(
        `${fileName(path)} carries no record of a sign-off: it was written as a draft, or another program has ` +
          "dropped the record. Give the report’s workbook with --workbook.",
      )
    : ok(record);
}

/** What a pack of the format would say that was made of what was signed off; of a workbook what that one said. */
async function fromWorkbook(path: string, workbook: string, { record, texts }: PackRead): Promise<Result<SignedOff>> {
  const { formatOf, isPackRead, readPack } = await verifyOnDemand();
  const format = formatOf(path);
  if (format === ".xlsx" && !isPackRead(texts)) {
    const bytes = await readBytes(workbook);
    if (!bytes.ok) return bytes;
    const read = await readPack(bytes.value, fileName(workbook), format);
    return read.ok ? ownRecord(workbook, read.value.record) : read;
  }
  const earlier = await readEarlier(workbook);
  if (!earlier.ok) return earlier;
  const { buildSignedPack, keptSignOffs } = await packOnDemand();
  const signOffs = keptSignOffs(earlier.value.state.signOffs);
  const facts = signOffs.at(-1)?.facts;
  if (facts == null)
    return refused(
      `${fileName(workbook)} is not signed off, so there is nothing to compare with. Sign it off with outturn sign.`,
    );
  const without = record?.without ?? [];
  const pack: PackModel = buildSignedPack(facts, signOffs, { without });
  const files = await packFiles([path]);
  if (!files.ok) return files;
  const [file] = files.value;
  if (file === undefined || format === null) throw new Error("a format that is read back and not written");
  const written = await file.write(pack, new Date(0));
  const read = await readPack(typeof written === "string" ? Buffer.from(written) : written, path, format);
  if (!read.ok) throw new Error(`a pack that is not read back: ${read.fault.sentence}`);
  const { standing, title, period } = pack;
  return ok({ standing, title, period, without, texts: read.value.texts });
}
