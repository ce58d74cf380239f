import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderForEach, PLAN, run } from "./run";

const folder = folderForEach();
const TWO_ACTUALS = "Measure,Actual,Outturn\nPublic satisfaction,65.4%,66%\nBurglary,355,356\n";

interface Saved {
  tables: { holds: string; columns: { header: string; role: string | null }[] }[];
  labels: Record<string, string>;
}

function edit(path: string, change: (saved: Saved) => void): void {
  const saved = JSON.parse(readFileSync(path, "utf8")) as Saved;
  change(saved);
  writeFileSync(path, JSON.stringify(saved));
}

describe("a mapping in doubt", () => {
  const files = (): string[] => [folder.file("extract.csv", TWO_ACTUALS), "--plan", folder.file("plan.csv", PLAN)];

  it("stops the command with the question and what to do", async () => {
    const { exit, out, err } = await run("check", ...files());
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toBe(
      "outturn: extract.csv A1:C3: Both “Actual” and “Outturn” could be the actual. Which is it? " +
        'Run again with --save-mapping mapping.json, put "role": "actual" at the heading that it is and null at one ' +
        "that it is not, and give that file with --mapping.\n",
    );
  });

  it("is settled by a mapping that is saved, corrected and given", async () => {
    const mapping = folder.path("mapping.json");
    const stopped = await run("check", ...files(), "--save-mapping", mapping);
    expect(stopped.exit).toBe(2);
    expect(stopped.err).toContain(
      'Put "role": "actual" at the heading that it is and null at one that it is not, and give ' +
        `${mapping} with --mapping.`,
    );
    edit(mapping, ({ tables }) => {
      for (const column of tables[0]?.columns ?? [])
        column.role = column.header === "Outturn" ? "actual" : column.header === "Measure" ? "measure" : null;
    });
    const { exit, out } = await run("check", ...files(), "--mapping", mapping, "--json");
    expect(exit).toBe(1);
    expect((JSON.parse(out) as { measures: { actual: number }[] }).measures.map(({ actual }) => actual)).toEqual([
      0.66, 356,
    ]);
  });

  it("is settled for next quarter's file too, whose headings name another quarter", async () => {
    const extract = (quarter: number): string =>
      `Measure,Q${quarter} figure,Q${quarter} value\nPublic satisfaction,65.4%,66%\nBurglary,355,356\n`;
    const mapping = folder.path("mapping.json");
    const plan = folder.file("plan.csv", PLAN);
    await run("check", folder.file("q3.csv", extract(3)), "--plan", plan, "--save-mapping", mapping);
    edit(mapping, ({ tables }) => {
      (tables[0]?.columns ?? []).forEach((column, index) => (column.role = ["measure", "actual", null][index] ?? null));
    });
    const { out } = await run(
      "check",
      folder.file("q4.csv", extract(4)),
      "--plan",
      plan,
      "--mapping",
      mapping,
      "--json",
    );
    expect((JSON.parse(out) as { measures: { actual: number }[] }).measures.map(({ actual }) => actual)).toEqual([
      0.654, 355,
    ]);
  });

  it("can match a label to a measure by its ID", async () => {
    const extract = folder.file(
      "extract.csv",
      "Measure,Actual\nPublic satisfaction,65.4%\nBreaking and entering,355\n",
    );
    const plan = folder.file("plan.csv", PLAN);
    const mapping = folder.path("mapping.json");
    const before = await run("check", extract, "--plan", plan, "--save-mapping", mapping);
    expect(before.out).toContain("Error: A3: “Breaking and entering” is not a measure of the plan.");
    edit(mapping, ({ labels }) => (labels["Breaking and entering"] = "M2"));
    const { out } = await run("check", extract, "--plan", plan, "--mapping", mapping);
    expect(out).toContain("2 measures: 2 Green\n");
    expect(out).not.toContain("Breaking and entering");
  });
});

describe("a table that may be another's", () => {
  it("is used once its mapping is given as it is, and left out by holds: nothing, as the question says", async () => {
    const extract = folder.file("extract.csv", "Girls\nMeasure,Actual\nPublic satisfaction,65.4%\nBurglary,355\n");
    const mapping = folder.path("mapping.json");
    const files = [extract, "--plan", folder.file("plan.csv", PLAN)];
    const { err } = await run("check", ...files, "--save-mapping", mapping);
    expect(err).toBe(
      "outturn: extract.csv A2:B4: It gives figures of Girls and none of the whole. Are they what the plan means? If " +
        `not, leave the table out. Give ${mapping} with --mapping: as it is if its figures are meant, or with ` +
        '"holds": "nothing" at the table to leave it out.\n',
    );
    expect((await run("check", ...files, "--mapping", mapping)).out).toContain("2 measures: 2 Green\n");
    edit(mapping, ({ tables: [table] }) => {
      if (table !== undefined) table.holds = "nothing";
    });
    expect((await run("check", ...files, "--mapping", mapping)).out).not.toContain("Green");
  });
});

describe("an extract with no row of the plan", () => {
  it("leaves its mapping to be corrected all the same, where --save-mapping asks for it", async () => {
    const extract = folder.file("extract.csv", "Measure,Actual\nBreaking and entering,355\nFly-tipping,12\n");
    const files = [extract, "--plan", folder.file("plan.csv", PLAN)];
    const mapping = folder.path("mapping.json");
    const refused = await run("check", ...files, "--save-mapping", mapping);
    expect([refused.exit, refused.out]).toEqual([2, ""]);
    edit(mapping, ({ labels, tables }) => {
      labels["Breaking and entering"] = "M2";
      for (const table of tables) table.holds = "measures";
      (tables[0]?.columns ?? []).forEach((column, index) => (column.role = ["measure", "actual"][index] ?? null));
    });
    const { out } = await run("check", ...files, "--mapping", mapping, "--json");
    const { measures } = JSON.parse(out) as { measures: { id: string; actual: number | null }[] };
    expect(measures.find(({ id }) => id === "M2")?.actual).toBe(355);
  });
});

describe("a mapping that was confirmed for another layout", () => {
  const OLD = "Measure,Actual,Outturn\nPublic satisfaction,65.4%,66%\nBurglary,355,356\n";
  const NEW = "Measure,Actual,Outturn Q3,Notes\nPublic satisfaction,65.4%,66%,a\nBurglary,355,356,b\n";

  /** A mapping confirmed for the old layout: the outturn is the actual. */
  async function confirmedMapping(plan: string): Promise<string> {
    const path = folder.path("old.json");
    await run("check", folder.file("old.csv", OLD), "--plan", plan, "--save-mapping", path);
    edit(path, ({ tables }) => {
      (tables[0]?.columns ?? []).forEach((column, index) => (column.role = ["measure", null, "actual"][index] ?? null));
    });
    return path;
  }

  it("stops the command, saying what has changed, and is proposed again to be checked", async () => {
    const plan = folder.file("plan.csv", PLAN);
    const old = await confirmedMapping(plan);
    const [extract, again] = [folder.file("new.csv", NEW), folder.path("new.json")];
    const stopped = await run("check", extract, "--plan", plan, "--mapping", old, "--save-mapping", again);
    expect([stopped.exit, stopped.err]).toEqual([
      2,
      "outturn: new.csv A1:D3: The columns are not the ones that were confirmed. Column “Outturn” is " +
        "now “Outturn Q3”. Column “Notes” is new. Check what each column holds. " +
        `Check ${again} and give it with --mapping.\n`,
    ]);
    const { out } = await run("check", extract, "--plan", plan, "--mapping", again, "--json");
    expect((JSON.parse(out) as { measures: { actual: number }[] }).measures.map(({ actual }) => actual)).toEqual([
      0.66, 356,
    ]);
  });

  it("does not stop a comparison with an earlier extract of the old layout", async () => {
    const plan = folder.file("plan.csv", PLAN);
    const before = folder.file("before.csv", "Measure,Actual,Comments\nPublic satisfaction,61%,a\nBurglary,400,b\n");
    const now = folder.path("now.json");
    const extract = folder.file("extract.csv", "Measure,Actual\nPublic satisfaction,65.4%\nBurglary,355\n");
    await run("check", extract, "--plan", plan, "--save-mapping", now);
    expect((await run("check", extract, "--plan", plan, "--mapping", now, "--previous", before)).err).toBe("");
  });
});

describe("a table of many organisations", () => {
  const extract = "Force,Burglary\nEssex,355\nKent,360\n";

  it("stops the command where nobody says which is meant, naming the plan’s setting", async () => {
    const { exit, err } = await run(
      "check",
      folder.file("extract.csv", extract),
      "--plan",
      folder.file("plan.csv", PLAN),
    );
    expect([exit, err]).toEqual([
      2,
      "outturn: extract.csv A1:B3: It is about Essex and Kent. Whose figures are to be reported? " +
        "Put the name in the plan’s settings as its Organisation. Or: Run again with --save-mapping mapping.json, " +
        'put the name at the table, such as "organisation": "Essex", and give that file with --mapping.\n',
    ]);
  });

  it("is settled by the organisation in a mapping file, and next quarter too", async () => {
    const mapping = folder.path("mapping.json");
    const plan = folder.file("plan.csv", PLAN);
    await run("check", folder.file("extract.csv", extract), "--plan", plan, "--save-mapping", mapping);
    const saved = JSON.parse(readFileSync(mapping, "utf8")) as { tables: { organisation: string | null }[] };
    for (const table of saved.tables) table.organisation = "Kent";
    writeFileSync(mapping, JSON.stringify(saved));
    const next = folder.file("next.csv", "Force,Burglary\nEssex,340\nKent,350\n");
    for (const [file, actual] of [
      [folder.path("extract.csv"), 360],
      [next, 350],
    ] as const) {
      const { out } = await run("check", file, "--plan", plan, "--mapping", mapping, "--json");
      const { measures } = JSON.parse(out) as { measures: { name: string; actual: number | null }[] };
      expect(measures.find(({ name }) => name === "Burglary")?.actual).toBe(actual);
    }
  });

  it("is read in the shape that a mapping file says", async () => {
    const file = folder.file("extract.csv", "Break-ins of homes\nQuarter,Essex,Kent\nQ1 2009/10,355,360\n");
    const table = {
      fingerprint: "quarter|essex|kent",
      sheet: "",
      title: "Break-ins of homes",
      holds: "measures",
      shape: "periodsDownAreasAcross",
      organisation: "Kent",
      columns: [],
    };
    const mapping = folder.file(
      "mapping.json",
      JSON.stringify({ version: 2, tables: [table], labels: { "Break-ins of homes": "M2" } }),
    );
    const { out, err } = await run(
      "check",
      file,
      "--plan",
      folder.file("plan.csv", PLAN),
      "--mapping",
      mapping,
      "--json",
    );
    expect(err).toBe("");
    const { measures } = JSON.parse(out) as { measures: { id: string; actual: number | null }[] };
    expect(measures.find(({ id }) => id === "M2")?.actual).toBe(360);
  });
});
