import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const ENDINGS = ["", ".ts", ".tsx"];

/** Files of the program by their paths, each with the files that it imports; types alone tie no knot when it runs. */
function importGraph(): Map<string, string[]> {
  const files = ["src", "taskpane", "cli", "functions"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(ROOT, file), "utf8");
      const named = [
        ...text.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)";/gm),
        ...text.matchAll(/\bimport\("(\.[^"]+)"\)/g),
      ];
      const targets = named.flatMap(([, name = ""]) =>
        ENDINGS.map((ending) => normalize(join(dirname(file), name)) + ending).filter((path) => known.has(path)),
      );
      return [file, targets];
    }),
  );
}

/** A circle that can be walked from a file, in order; null where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

it("no files import each other in a circle", () => {
  const graph = importGraph();
  expect(graph.size).toBeGreaterThan(300);
  expect(circleIn(graph)).toBeNull();
});

it("a circle is named from file to file", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b"]],
  ]);
  expect(circleIn(graph)).toEqual(["b", "c", "b"]);
});
