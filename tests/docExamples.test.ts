import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

/** Runs every line `expression //=> value` in the docstrings of src/, so that the documentation cannot lie. */
const SOURCE = join(import.meta.dirname, "../src");

interface Example {
  readonly file: string;
  readonly line: number;
  readonly expression: string;
  readonly answer: string;
}

function examplesIn(path: string): Example[] {
  const examples: Example[] = [];
  // An expression may run over several lines of the docstring; the answer ends it.
  let begun: string[] = [];
  let inExample = false;
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((text, index) => {
      const doc = /^\s*\* ?(.*)$/.exec(text)?.[1];
      if (doc === undefined || doc === "/" || doc.startsWith("@")) {
        inExample = doc === "@example";
        begun = [];
        return;
      }
      if (!inExample) return;
      const [expression, answer] = doc.split(/\/\/=>/);
      begun.push(expression ?? "");
      if (answer === undefined) return;
      examples.push({
        file: relative(SOURCE, path),
        line: index + 1,
        expression: begun.join("\n").trim(),
        answer: answer.trim(),
      });
      begun = [];
    });
  return examples;
}

const examples = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .flatMap((path) => examplesIn(join(SOURCE, path)));

/** Numbers that JSON would turn into null, and undefined, are told apart from null. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === undefined) return "undefined";
    return typeof part === "number" && !Number.isFinite(part) ? String(part) : part;
  });
}

it.each(examples)("src/$file line $line: $expression is $answer", async ({ file, expression, answer }) => {
  const exports = (await import(pathToFileURL(join(SOURCE, file)).href)) as Record<string, unknown>;
  const names = Object.keys(exports);
  const evaluate = (text: string): unknown =>
    // The docstrings are our own, and this is how their promises are kept.
    // eslint-disable-next-line no-new-func -- see above
    (new Function(...names, `return (${text}\n);`) as (...values: unknown[]) => unknown)(
      ...names.map((name) => exports[name]),
    );
  expect(asJson(await evaluate(expression))).toBe(asJson(evaluate(answer)));
});

it("finds examples to run", () => {
  expect(examples.length).toBeGreaterThan(20);
});
