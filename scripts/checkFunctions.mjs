import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Checks functions.json, which tells Excel what the functions are called and how to explain them. */
const taken = JSON.parse(readFileSync(new URL("takenFunctionNames.json", import.meta.url), "utf8"));

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** What is wrong with the metadata, a sentence each; an empty list when nothing is. */
export function functionFaults(metadata) {
  const faults = [];
  const seen = new Set();
  if (!metadata.functions?.length) return ["There are no functions: is the @customfunction tag missing?"];
  for (const { name = "", description, parameters = [] } of metadata.functions) {
    const fault = nameFault(name.toUpperCase());
    if (fault) faults.push(`${name} ${fault}`);
    if (seen.has(name.toUpperCase())) faults.push(`${name} is defined twice.`);
    seen.add(name.toUpperCase());
    if (!description?.trim()) faults.push(`${name} has no description: begin its docstring with what it answers.`);
    for (const parameter of parameters) {
      if (!parameter.description?.trim()) {
        faults.push(`${name} says nothing about its argument ${parameter.name}: add "@param ${parameter.name} ...".`);
      }
    }
  }
  return faults;
}

function nameFault(name) {
  if (name.length < 3) return "is too short: Excel wants three characters at least.";
  if (taken.excel.includes(name)) return "is a function of Excel's own: choose another name.";
  if (taken.macro.includes(name)) return "is an Excel 4.0 macro function: choose another name.";
  if (isCellReference(name)) return "is the address of a cell: choose another name.";
  return null;
}

function isCellReference(name) {
  if (/^R\d*(C\d*)?$/.test(name) || /^C\d*$/.test(name)) return true;
  const cell = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (!cell) return false;
  const column = [...cell[1]].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(cell[2]);
  return column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW;
}

/** Fails the build where functions.json has a fault. */
export class CheckFunctionsPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("CheckFunctionsPlugin", (compilation) => {
      compilation.hooks.afterProcessAssets.tap("CheckFunctionsPlugin", (assets) => {
        const text = assets[this.file]?.source().toString();
        const faults = text ? functionFaults(JSON.parse(text)) : ["functions.json was not made."];
        compilation.errors.push(...faults.map((fault) => new compiler.webpack.WebpackError(`functions: ${fault}`)));
      });
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = functionFaults(JSON.parse(readFileSync(process.argv[2] ?? "dist/pane/functions.json", "utf8")));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
