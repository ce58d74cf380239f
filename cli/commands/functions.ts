import catalogue from "../../functions/catalogue.json";
import { LAMBDA_NAMES, lambdaFormula } from "../../src/index";
import { EXIT, type ExitCode } from "../exit";

export interface FunctionsOptions {
  readonly json?: boolean;
  readonly lambda?: boolean;
}

/** Goes up when a field of the JSON changes its meaning or is taken out. */
const VERSION = 1;

/** `outturn functions`: what the add-in offers in Excel; with `--lambda`, what can be had without it. */
export function runFunctions(options: FunctionsOptions): ExitCode {
  const listed = options.lambda === true ? names() : functions();
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify({ version: VERSION, ...listed.json }, null, 2)}\n`
      : `${listed.lines.join("\n")}\n`,
  );
  return EXIT.done;
}

interface Found {
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

function functions(): Found {
  const lines = catalogue.flatMap(({ signature, description, example }) => [
    signature,
    `  ${description}`,
    `  ${example.formula} is ${spoken(example.answer)}`,
    "",
  ]);
  return { json: { functions: catalogue }, lines: lines.slice(0, -1) };
}

function spoken(answer: unknown): string {
  return Array.isArray(answer) ? answer.map(spoken).join(", ") : String(answer);
}

function names(): Found {
  const defined = LAMBDA_NAMES.map((lambda) => ({
    name: lambda.name,
    formula: lambdaFormula(lambda),
    comment: lambda.comment,
  }));
  const lines = [
    "Names for Excel’s Name Manager (Formulas, Name Manager, New). They need Excel with LAMBDA, and no add-in.",
    "Define none while the add-in’s function of that name is there, and none over a name of your own.",
    ...defined.flatMap(({ name, formula, comment }) => [
      "",
      `Name: ${name}`,
      `Comment: ${comment}`,
      `Refers to: ${formula}`,
    ]),
  ];
  return { json: { names: defined }, lines };
}
