import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../functions", import.meta.url));

/** The files whose docstrings are the functions' help in Excel, in the order in which the functions are listed. */
const FAMILIES = ["Status", "Change", "Year", "Spc", "Peers"];

/** Their paths. A file of a family that is not named here would be left out without a word: that is an error. */
export function functionFiles() {
  const files = readdirSync(FOLDER).filter((file) => /^functionsOf\w+\.ts$/.test(file));
  const listed = FAMILIES.map((family) => `functionsOf${family}.ts`);
  const unlisted = files.find((file) => !listed.includes(file));
  if (unlisted) throw new Error(`functions/${unlisted} is not in the list of scripts/functionMetadata.mjs.`);
  return listed.map((file) => join(FOLDER, file));
}

/**
 * What Excel is told beyond what its generator writes: errors in cells come to a function, which passes them on, and
 * values come plain, never as rich data types, so that every version of Excel gives a function the same.
 *
 * Source: Microsoft, "Manually create JSON metadata for custom functions" (allowErrorForDataTypeAny,
 * allowCustomDataForDataTypeAny).
 */
export function withSettings(metadata) {
  const functions = metadata.functions.map((definition) => ({
    ...definition,
    description: onOneLine(definition.description),
    parameters: definition.parameters.map((parameter) => ({
      ...parameter,
      description: onOneLine(parameter.description),
    })),
  }));
  return { ...metadata, functions, allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: false };
}

/** Words that a docstring wraps, as Excel shows them. */
function onOneLine(text) {
  return text?.replace(/\s*\n(?: \*)?\s*/g, " ");
}

/** functions.json, made of the docstrings as the build makes it. */
export async function functionMetadata() {
  return (await generated()).metadata;
}

/** Which function of the source each name is registered with, as the build writes it into the bundle. */
export async function functionNames() {
  return (await generated()).names;
}

async function generated() {
  const { generateCustomFunctionsMetadata } = await import("custom-functions-metadata");
  const { metadataJson, errors, associate } = await generateCustomFunctionsMetadata(functionFiles());
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const names = Object.fromEntries(associate.map(({ id, functionName }) => [id, functionName]));
  return { metadata: withSettings(JSON.parse(metadataJson)), names };
}

/** What each function answers, by its name: the generator keeps nothing of `@returns`. */
export function answersByName() {
  const matches = functionFiles().flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(
      /@customfunction (\w+)(?:(?!\*\/)[\s\S])*?@returns \{\S+\} (.+(?:\n \* {3}.+)*)/g,
    ),
  ]);
  return new Map(matches.map(([, name, answer]) => [name, onOneLine(answer)]));
}

/**
 * The example of each function, by its name: `=FORMULA //=> answer as JSON`, which may run over several lines, then why
 * the answer is what it is, in one.
 */
export function examplesByName() {
  const matches = functionFiles().flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(
      /@customfunction (\w+)(?:(?!\*\/)[\s\S])*?@example\n((?:(?!\*\/)[\s\S])*) \* (.+)\n \*\//g,
    ),
  ]);
  return Object.fromEntries(
    matches.map(([, name, lines, because]) => {
      const [formula, answer] = lines.replace(/\s*\n? \* /g, " ").split(" //=> ");
      return [name, { formula: formula.trim(), answer: JSON.parse(answer), because }];
    }),
  );
}

/**
 * Each function as a person writes it, arguments that may be left out in brackets: `RAG(actual, target, [lastYear])`.
 */
export function signaturesOf(metadata) {
  const argument = ({ name, optional }) => (optional ? `[${name}]` : name);
  return metadata.functions.map(({ name, parameters = [] }) => `${name}(${parameters.map(argument).join(", ")})`);
}
