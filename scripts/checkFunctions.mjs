import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { signaturesOf, withSettings } from "./functionMetadata.mjs";

/*
 * Checks functions.json, which tells Excel what the functions are called and how to explain them: names that Excel
 * takes, a description of everything, and no signature changed without a word to the people whose workbooks hold it.
 */
const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const taken = JSON.parse(read("takenFunctionNames.json"));

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

/**
 * Changed signatures that nobody has been told of: each function that is new, gone or takes other arguments than in
 * functions/signatures.json must be named under Unreleased in the changelog. Excel keeps metadata for a day, and
 * workbooks keep formulas for years.
 */
export function signatureFaults(
  metadata,
  published = JSON.parse(read("../functions/signatures.json")),
  changelog = read("../CHANGELOG.md"),
) {
  const [before, now] = [published, signaturesOf(metadata)].map(
    (signatures) => new Map(signatures.map((signature) => [signature.split("(")[0], signature])),
  );
  const unreleased = /^## Unreleased$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1] ?? "";
  const mentioned = new Set(unreleased.match(/[A-Z][A-Z0-9]+/g));
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((name) => before.get(name) !== now.get(name) && !mentioned.has(name))
    .map((name) => {
      const change = !before.has(name)
        ? "is new"
        : !now.has(name)
          ? "is gone"
          : `was ${before.get(name)} and is ${now.get(name)}`;
      return `${name} ${change}: say so under Unreleased in CHANGELOG.md.`;
    });
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

/** Finishes functions.json with our settings, and fails the build where it has a fault. */
export class CheckFunctionsPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("CheckFunctionsPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "CheckFunctionsPlugin", stage }, (assets) => {
        const text = assets[this.file]?.source().toString();
        const metadata = text ? withSettings(JSON.parse(text)) : null;
        if (metadata) compilation.updateAsset(this.file, new sources.RawSource(JSON.stringify(metadata, null, 2)));
        const faults = metadata
          ? [...functionFaults(metadata), ...signatureFaults(metadata)]
          : ["functions.json was not made."];
        compilation.errors.push(...faults.map((fault) => new WebpackError(`functions: ${fault}`)));
      });
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file] = process.argv;
  const metadata = JSON.parse(file ? readFileSync(file, "utf8") : read("../dist/pane/functions.json"));
  // A file given by name may hold other functions than the add-in's, which have no history.
  const faults = [...functionFaults(metadata), ...(file ? [] : signatureFaults(metadata))];
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
