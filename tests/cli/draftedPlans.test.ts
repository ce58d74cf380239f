import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderForEach, run } from "./run";

interface DraftJson {
  readonly measures: number;
  readonly gaps: readonly { readonly column: string; readonly why: string }[];
  readonly needed: string | null;
}

interface CheckJson {
  readonly measures: readonly { readonly id: string; readonly source: { readonly address: string } | null }[];
  readonly findings: readonly { readonly code: string }[];
}

/** The first of the organisations that a person is asked to choose from; null where nobody is asked. */
function firstOrganisation({ gaps }: DraftJson): string | null {
  const why = gaps.find(({ column }) => column === "Organisation")?.why ?? "";
  return /^the extract is about (.+?)(?:, | and )/.exec(why)?.[1] ?? null;
}

describe("a drafted plan on the command line", () => {
  const folder = folderForEach();

  /** The cells that a check takes the measures from and the codes of its findings; throws where it refuses. */
  async function cellsAndCodes(...args: readonly string[]): Promise<{ cells: Set<string>; codes: string[] }> {
    const checked = await run("check", ...args, "--json");
    expect([checked.err, checked.exit === 2]).toEqual(["", false]);
    const { measures, findings } = JSON.parse(checked.out) as CheckJson;
    const cells = measures.flatMap(({ source }) => (source === null ? [] : [JSON.stringify(source)]));
    return { cells: new Set(cells), codes: [...new Set(findings.map(({ code }) => code))] };
  }

  /** What comes of an extract: the sentence that says what is lacking, or how many measures were found again. */
  async function drafted(extract: string, name: string): Promise<string> {
    const plan = folder.path(name);
    const { exit, out, err } = await run("plan", extract, "--out", plan, "--json");
    if (exit === 2) return err.replace(/^outturn: No plan can be drafted from [^:]*: /, "").trim();
    const draft = JSON.parse(out) as DraftJson;
    const organisation = firstOrganisation(draft);
    if (organisation !== null) {
      // What is asked is asked by the check too, until somebody fills it in.
      if (draft.needed === null)
        expect((await run("check", extract, "--plan", plan)).err).toMatch(
          /Whose (?:figures )?are|Which of these is to be reported/,
        );
      folder.file(name, readFileSync(plan, "utf8").replace(/^Organisation,.*$/m, `Organisation,"${organisation}"`));
    }
    if (draft.needed !== null) return draft.needed.replace(/ Run again with .*/, "");
    const { cells, codes } = await cellsAndCodes(extract, "--plan", plan);
    expect(codes.filter((code) => /^(?:missing|unknown)/.test(code))).toEqual([]);
    // A cell each, and no cell for two.
    expect([name, cells.size]).toEqual([name, draft.measures]);
    return organisation === null ? "accepted" : "accepted for one organisation";
  }

  it("is accepted once a column is said to be the actual: the forecast, in C5 to C7", async () => {
    const budget =
      "Budget monitoring to period 6\nService,Budget,Forecast,Variance\n,(a),(b),(c) = (b) - (a)\n,£m,£m,£m\n" +
      "Adult care,84.2,86.0,1.8\nChildren,61.5,66.1,4.6\nHighways,22.9,22.4,-0.5\n";
    expect(await drafted(folder.file("budget.csv", budget), "plan.csv")).toBe(
      "budget.csv A2:D7: Which column holds the actual? None of “Budget”, “Forecast” and “Variance” says that it does.",
    );
    const [plan, mapping] = [folder.path("plan.csv"), folder.path("mapping.json")];
    expect((await run("check", folder.path("budget.csv"), "--plan", plan, "--save-mapping", mapping)).exit).toBe(2);
    writeFileSync(mapping, readFileSync(mapping, "utf8").replace('"role": "forecast"', '"role": "actual"'));
    expect(await cellsAndCodes(folder.path("budget.csv"), "--plan", plan, "--mapping", mapping)).toEqual({
      cells: new Set(["C5", "C6", "C7"].map((address) => expect.stringContaining(`"${address}"`))),
      codes: ["polarityMissing"],
    });
  });

  it("is drafted from a form once it has a row of headings, for the trust that it names", async () => {
    const form = "Trust,Harbour and Moor\nQuarter,Q2 2025/26\nMeasure,Actual\nBeds open,612\nBeds occupied,577\n";
    expect(await drafted(folder.file("form.csv", form), "mended.csv")).toBe("accepted");
    expect(readFileSync(folder.path("mended.csv"), "utf8")).toContain("Organisation,Harbour and Moor");
  });

  it("has the words of a column that tells equal names apart for its objectives", async () => {
    const types =
      "Indicator,Site type,Unit,Actual,Target\nVisits,Library,number,120,110\nVisits,Museum,number,80,90\n" +
      "Satisfaction,Library,%,91,90\nSatisfaction,Museum,%,88,90\n";
    expect(await drafted(folder.file("types.csv", types), "types-plan.csv")).toBe("accepted");
    expect(readFileSync(folder.path("types-plan.csv"), "utf8")).toContain("M02,Museum,Visits,number,,90,");
    // A name on its first row only, and each measure twice: once for each quarter.
    const channels =
      "Channel,KPI,Quarter,Actual,Target\nTelephone,Contacts,Q1 2025/26,100,90\n,Waits,Q1 2025/26,4,5\n" +
      "Web chat,Contacts,Q1 2025/26,40,50\n,Waits,Q1 2025/26,2,3\nTelephone,Contacts,Q2 2025/26,110,90\n" +
      ",Waits,Q2 2025/26,3,5\nWeb chat,Contacts,Q2 2025/26,45,50\n,Waits,Q2 2025/26,1,3\n";
    expect(await drafted(folder.file("channels.csv", channels), "channels-plan.csv")).toBe("accepted");
    expect(readFileSync(folder.path("channels-plan.csv"), "utf8")).toContain("M04,Web chat,Waits,number,,3,");
  });

  it("asks which site is meant where an extract gives figures of sites and none of their bodies", async () => {
    const schools =
      "Month,Local authority,School,Pupils on roll,Unauthorised absences\nSep 2025,Eastmere,Hill Primary,210,14\n" +
      "Sep 2025,Eastmere,Brook Primary,190,9\n";
    expect(await drafted(folder.file("schools.csv", schools), "schools-plan.csv")).toBe(
      "accepted for one organisation",
    );
    expect(readFileSync(folder.path("schools-plan.csv"), "utf8")).toContain('Organisation,"Hill Primary"');
    // The title names the trust, which has no row.
    const beds =
      "Harbour and Moor NHS Trust\nTrust,Site,Beds open,Beds occupied\nHarbour and Moor NHS Trust,Larkfield,612,577\n" +
      "Harbour and Moor NHS Trust,Hillside,112,77\n";
    const extract = folder.file("beds.csv", beds);
    expect((await run("plan", extract, "--out", folder.path("asked.csv"))).out).toContain(
      "Organisation: the extract is about Larkfield and Hillside: put here the one whose figures are to be reported",
    );
    expect(await drafted(extract, "beds-plan.csv")).toBe("accepted for one organisation");
    const checked = await cellsAndCodes(extract, "--plan", folder.path("beds-plan.csv"));
    expect(checked.cells).toEqual(new Set([expect.stringContaining('"C3"'), expect.stringContaining('"D3"')]));
  });
});
