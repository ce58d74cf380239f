import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../package.json";
import type { Result } from "../src/index";
import { FORMULA_MODES, PROFILES } from "../src/index";
import { runCheck, type CheckOptions } from "./commands/check";
import { runFunctions, type FunctionsOptions } from "./commands/functions";
import { runHistory, type HistoryOptions } from "./commands/history";
import { runInspect } from "./commands/inspect";
import { runPack, type PackOptions } from "./commands/pack";
import { runPlan, type PlanOptions } from "./commands/plan";
import { runReport, type ReportOptions } from "./commands/report";
import { runRules } from "./commands/rules";
import { runSign, type SignOptions } from "./commands/sign";
import { runTemplate, type TemplateOptions } from "./commands/template";
import { runVerify, type VerifyOptions } from "./commands/verify";
import { setEngine } from "./engine";
import { EXIT, type ExitCode } from "./exit";

/** Runs the command line; answers the exit code. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  const end = (done: Result<ExitCode>): void => {
    if (!done.ok) process.stderr.write(`outturn: ${done.fault.sentence}\n`);
    exit = done.ok ? done.value : EXIT.failed;
  };
  const program = new Command("outturn")
    .description("Performance reporting against a plan: read an extract, check it, write the report.")
    .version(version, "-v, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (words, write) => write(`${oneLine(words)}\n`) })
    .addHelpText(
      "after",
      "\nExit codes:\n" +
        "  0  done\n" +
        "  1  done, with errors found in the data\n" +
        "  2  could not read a file, or wrong usage; nothing was written\n" +
        "\nExample:\n  outturn report extract.csv --plan plan.csv --out report.xlsx\n",
    );

  program
    .command("inspect")
    .description("show the tables found in a file")
    .argument("<file>", "CSV, XLSX, XLS, ODS or HTML file, or - for standard input")
    .option("--json", "print JSON")
    .action(async (file: string, options: { json?: boolean }) => {
      end(await runInspect(file, options));
    });

  withPlan(program.command("check"))
    .description("check an extract against its plan; write nothing")
    .option("--all", "print every finding")
    .action(async (extract: string, options: CheckOptions) => {
      end(await runCheck(extract, options));
    });

  withPlan(program.command("report"))
    .description("check an extract and write the report")
    .requiredOption(
      "-o, --out <file>",
      "file to write: .xlsx (.xlsm to carry one on), .html or .json; repeat for several",
      collect,
    )
    .option("-t, --template <name>", "report template, or a template file (default: the plan’s own)")
    .option(
      "--pack <file>",
      "board pack to write as well: .html, .pdf, .docx, .pptx, .xlsx; repeat for several",
      collect,
    )
    .option("--without <section>", "section to leave out of the pack, such as annex; repeat for several", collect)
    .option("--carry <file>", "an earlier report to write this one into, keeping what people typed")
    .option("--adopt <file>", "the extract of that earlier report, where another program has saved it")
    .addOption(
      new Option("--profile <name>", "how it looks (default: as the earlier report, else board)").choices(PROFILES),
    )
    .addOption(
      new Option(
        "--formulas <mode>",
        "how live status and change cells are (default: as the earlier report, else portable)",
      ).choices(FORMULA_MODES),
    )
    .option("--overwrite", "replace a report there even where somebody has changed it")
    .option("--time <time>", "time to print as when the files were read, such as 2026-11-22T14:05")
    .action(async (extract: string, options: ReportOptions) => {
      end(await runReport(extract, options));
    });

  program
    .command("pack")
    .description("write the board pack of a report, with what people typed into its workbook")
    .argument("<workbook>", "the report’s workbook")
    .requiredOption("-o, --out <file>", "pack to write: .html, .pdf, .docx, .pptx, .xlsx; repeat for several", collect)
    .option("--without <section>", "section to leave out, such as annex; repeat for several", collect)
    .option("--overwrite", "replace a pack there even where somebody has changed it")
    .option("--time <time>", "time to put in the file’s properties, such as 2026-11-22T14:05")
    .option("--json", "print JSON")
    .action(async (workbook: string, options: PackOptions) => {
      end(await runPack(workbook, options));
    });

  program
    .command("sign")
    .description("sign off a report’s workbook, so that its packs say who did and when")
    .argument("<workbook>", "the report’s workbook; nothing on its sheets is changed")
    .requiredOption("--by <name>", "who signs it off")
    .option("--date <day>", "the day of sign-off, such as 2026-11-30 (default: today)")
    .option("--json", "print JSON")
    .action(async (workbook: string, options: SignOptions) => {
      end(await runSign(workbook, options));
    });

  program
    .command("verify")
    .description("tell where a pack that comes back is not what was signed off")
    .argument("<file>", "the pack (.html, .pdf, .docx, .pptx, .xlsx) or the report’s workbook, whoever saved it")
    .option("--workbook <file>", "the report’s workbook, to compare with; without it the record in the pack itself")
    .option("--json", "print JSON")
    .action(async (file: string, options: VerifyOptions) => {
      end(await runVerify(file, options));
    });

  program
    .command("history")
    .description("put what old extracts say into a report’s past figures")
    .argument("<files...>", "extracts, folders of them, or workbooks of earlier reports")
    .requiredOption("-p, --plan <file>", "the plan: measures, targets, actions")
    .requiredOption("--into <workbook>", "the report’s workbook; nothing else in it is changed")
    .option("--period <period>", "the period of the one file given, such as “Q3 2025/26”")
    .option("-m, --mapping <file>", "a confirmed mapping")
    .option("--time <time>", "time to put down as when the files were read, such as 2026-11-22T14:05")
    .option("--json", "print JSON")
    .action(async (files: string[], options: HistoryOptions) => {
      end(await runHistory(files, options));
    });

  program
    .command("functions")
    .description("list the functions that the add-in offers in Excel")
    .option("--lambda", "print names that give five of them without the add-in")
    .option("--json", "print JSON")
    .action((options: FunctionsOptions) => {
      exit = runFunctions(options);
    });

  program
    .command("template")
    .description("write an empty plan to fill in")
    .requiredOption("-o, --out <file>", "file to write: .xlsx or .csv")
    .option("--time <time>", "time to put in the file’s properties, such as 2026-11-22T14:05")
    .option("--json", "print JSON")
    .action(async (options: TemplateOptions) => {
      end(await runTemplate(options));
    });

  program
    .command("rules")
    .description("say how each rule decides a status, and where it comes from")
    .option("--json", "print JSON")
    .action((options: { json?: boolean }) => {
      exit = runRules(options);
    });

  program
    .command("plan")
    .description("draft a plan from an extract that has targets in it")
    .argument("<extract>", "file of figures as exported")
    .requiredOption("-o, --out <file>", "plan to write: .xlsx or .csv")
    .option("--time <time>", "time to put in the file’s properties, such as 2026-11-22T14:05")
    .option("--json", "print JSON")
    .action(async (extract: string, options: PlanOptions) => {
      end(await runPlan(extract, options));
    });

  for (const { options } of program.commands) options.filter(({ required }) => required).forEach(takeOnce);
  try {
    await program.parseAsync([...args], { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
    throw error;
  }
}

/** Runs the command line as a program: its arguments from this process, its exit code to it. */
export async function start(): Promise<void> {
  // Someone reading the output stopped reading (`| head`): that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed),
  );
  const args = process.argv.slice(2);
  setEngine(args[0]);
  try {
    process.exitCode = await main(args);
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `outturn: this is a fault in Outturn, not in your files. Please report it with these lines.\n${fault}\n`,
    );
    process.exitCode = EXIT.failed;
  }
}

function withPlan(command: Command): Command {
  return command
    .argument("<extract>", "file of figures as exported, or - for standard input")
    .requiredOption("-p, --plan <file>", "the plan: measures, targets, actions")
    .option("--period <period>", "the report’s period, such as “Q3 2025/26”, whatever the plan says")
    .option("-m, --mapping <file>", "a confirmed mapping")
    .option(
      "--previous <file>",
      "the extract imported before this one, or an earlier report’s workbook, to compare with",
    )
    .option("--accepted <file>", "findings accepted before, with who and why (JSON)")
    .option("--repairs <file>", "repairs to make: a saved file with a name put to those that are right")
    .option("--save-repairs <file>", "save the repairs offered, to review them")
    .option("--save-mapping <file>", "save the mapping, to correct it or use it again")
    .option("--json", "print JSON");
}

/** Of an option given twice the first would be passed over without a word: it is refused, unless it is for several. */
function takeOnce(option: Option): void {
  const read = option.parseArg as ((value: string, before: unknown) => unknown) | undefined;
  if (read === (collect as typeof read)) return;
  option.argParser((value, before) => {
    if (before !== undefined) throw new InvalidArgumentError("It is given twice: give it once.");
    return read === undefined ? value : read(value, before);
  });
}

function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

/** Commander's complaints in the same form as ours: one line, the program's name and a sentence. */
function oneLine(words: string): string {
  const plain = words
    .replace(/^error: /i, "")
    .replace(/\s+/g, " ")
    .trim();
  const sentence = plain.replace(/ \((Did you mean [^)]*\?)\)$/, ". $1").replace(/[^.?]$/, "$&.");
  return `outturn: ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
