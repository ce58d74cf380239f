import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKS, FINDING_CODES, KINDS, type Finding } from "../../src/check/registry";

/** What each file of a folder of `src` exports, by the file's path in `src`. */
async function exportsOf(folder: string): Promise<[file: string, exported: unknown[]][]> {
  const here = new URL(`../../src/${folder}/`, import.meta.url);
  const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return Promise.all(
    files.map(async (file): Promise<[string, unknown[]]> => {
      const module: Record<string, unknown> = await import(new URL(file, here).href);
      return [`${folder}/${file}`, Object.values(module)];
    }),
  );
}

/** Whether something exported was declared with `check`, `checkOf` or `reading`. */
function isCheck(exported: unknown): boolean {
  return typeof exported === "object" && exported !== null && "kinds" in exported && "run" in exported;
}

/** Whether something exported was declared with `findingKind`. */
function isKind(exported: unknown): boolean {
  return typeof exported === "object" && exported !== null && "sentence" in exported && "examples" in exported;
}

describe("the registry", () => {
  it("gives each kind of finding its own evidence: a field that is misspelt does not compile", () => {
    const about = { code: "outlier", item: "M2", at: null, found: "900", expected: "290 to 420" } as const;
    const right: Finding = { ...about, evidence: { name: "Burglary", points: "13" } };
    // @ts-expect-error the field is called points
    const wrong: Finding = { ...about, evidence: { name: "Burglary", point: "13" } };
    expect([right.code, wrong.code]).toEqual(["outlier", "outlier"]);
  });

  it("lists every check that is declared in src/check", async () => {
    const registered: ReadonlySet<unknown> = new Set(CHECKS);
    const declared = (await exportsOf("check")).filter(([file]) => file.split("/").length > 2);
    const missing = declared.filter(([, exported]) => exported.some((one) => isCheck(one) && !registered.has(one)));
    expect(missing.map(([file]) => file)).toEqual([]);
    expect(declared.flatMap(([, exported]) => exported.filter(isCheck)).length).toBe(CHECKS.length);
  });

  it("lists every kind of finding that reading declares", async () => {
    const registered: ReadonlySet<unknown> = new Set(KINDS);
    const declared = [...(await exportsOf("read")), ...(await exportsOf("map")), ...(await exportsOf("repair"))];
    const missing = declared.filter(([, exported]) => exported.some((one) => isKind(one) && !registered.has(one)));
    expect(missing.map(([file]) => file)).toEqual([]);
  });

  it("has one kind for each code, and one check for each file of its name", () => {
    expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
    const declaring = CHECKS.flatMap(({ kinds }) => [...new Set<unknown>(kinds)]);
    expect(new Set(declaring).size).toBe(KINDS.length);
  });
});
