import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderForEach, run } from "../cli/run";
import { findingLines } from "../samples/support/sampleReport";
import { assessTexts } from "../support/sampleFiles";

const fixture = (file: string): string =>
  readFileSync(new URL(`../fixtures/quarters/${file}`, import.meta.url), "utf8");
const PLAN = fixture("plan.csv");
describe("a faultless quarter of 40 indicators", () => {
  const folder = folderForEach();
  const checked = async (extract: string, ...more: readonly string[]): Promise<string> => {
    const plan = folder.file("plan.csv", PLAN);
    return (await run("check", folder.file("extract.csv", extract), "--plan", plan, ...more)).out;
  };

  it("raises nothing with IDs, however long its own names are", async () => {
    const { findings, measures } = await assessTexts(fixture("quarter-2.csv"), PLAN);
    expect(findingLines(findings)).toEqual([]);
    const statuses = measures.map(({ rating }) => rating.status);
    expect(["Green", "Amber", "Red"].map((word) => statuses.filter((status) => status === word).length)).toEqual([
      29, 8, 3,
    ]);
  });

  it("says that there is nothing to look at, this quarter and next quarter beside it", async () => {
    const earlier = folder.file("quarter-2.csv", fixture("quarter-2.csv"));
    expect(await checked(fixture("quarter-2.csv"))).toMatch(/\nNothing to look at\.\n/);
    expect(await checked(fixture("quarter-3.csv"), "--previous", earlier)).toMatch(/\nNothing to look at\.\n/);
  });

  it("asks of three names that are only like the plan’s where it has no IDs, and never again", async () => {
    // By the plan's own names in capitals, but for a typing error, a scope in brackets and a plural.
    const [now, next] = [fixture("quarter-2-without-ids.csv"), fixture("quarter-3-without-ids.csv")];
    expect(findingLines((await assessTexts(now, PLAN)).findings)).toEqual([
      "nameUnlike P01",
      "nameUnlike C12",
      "nameUnlike N11",
    ]);
    const mapping = folder.path("mapping.json");
    expect(await checked(now, "--save-mapping", mapping)).toContain("3 findings: 3 errors, 0 warnings, 0 notes");
    const earlier = folder.file("quarter-2.csv", now);
    expect(await checked(next, "--mapping", mapping, "--previous", earlier)).toMatch(/\nNothing to look at\.\n/);
  });

  it("is not quiet where one row has another’s name, letter or figure", async () => {
    const faulty = fixture("quarter-2.csv")
      .replace("Robbery: personal and business robbery offences (to date)", "Knife crime")
      .replace("93.5%,G", "93.5%,R")
      .replace("184,250", "tbc");
    const { findings } = await assessTexts(faulty, PLAN);
    expect(findingLines(findings)).toEqual(["idAndNameDiffer P02", "statedStatusDiffers C09", "valueMissing C12"]);
  });
});
