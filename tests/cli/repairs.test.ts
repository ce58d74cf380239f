import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/report/checkResult";
import { EXTRACT, folderForEach, PLAN, run } from "./run";

/** Public satisfaction without its percent sign, and burglary with a mark. */
const FAULTY = EXTRACT.replace("65.4%", "65.4").replace("355,400", "355*,400");
const SAMPLE = "samples/thames-valley-2017-18-q3";

describe("outturn check --save-repairs and --repairs", () => {
  const folder = folderForEach();
  const files = (extract = FAULTY): string[] => [
    folder.file("extract.csv", extract),
    "--plan",
    folder.file("plan.csv", PLAN),
  ];
  const sign = (by: string, reason: string): void => {
    const offered = JSON.parse(readFileSync(folder.path("offered.json"), "utf8")) as {
      readonly repairs: readonly object[];
    };
    folder.file(
      "repairs.json",
      JSON.stringify({ ...offered, repairs: offered.repairs.map((repair) => ({ ...repair, by, reason })) }),
    );
  };

  it("lists what is offered before and after, makes none unasked, and makes what was confirmed", async () => {
    const first = await run("check", ...files(), "--save-repairs", folder.path("offered.json"));
    expect(first.exit).toBe(1);
    expect(first.out).toContain("2 repairs offered, not made.");
    expect(first.out).toContain("  Read 65.4 as 65.4%.\n    C3: 65.4 → 65.4%\n");
    expect(first.out).toContain("  Take “*” off 355*, which leaves 355.\n    C4: 355* → 355\n");
    sign("A. Singh", "As the source says.");
    const second = await run("check", ...files(), "--repairs", folder.path("repairs.json"));
    expect(second.exit).toBe(0);
    expect(second.out).toContain(
      "2 repairs made:\n  Read 65.4 as 65.4%. Confirmed by A. Singh: As the source says.\n    C3: 65.4 → 65.4%\n",
    );
    expect(second.out).not.toContain("offered");
    expect(readFileSync(folder.path("extract.csv"), "utf8")).toBe(FAULTY);
  });

  it("has the repairs whole in the JSON, offered and made", async () => {
    const offered = JSON.parse(
      (await run("check", ...files(), "--json", "--save-repairs", folder.path("offered.json"))).out,
    ) as CheckResult;
    expect(offered.repairs).toEqual([]);
    expect(offered.repairsOffered).toEqual([
      {
        kind: "readAsPercentage",
        code: "unitMismatch",
        message: "Read 65.4 as 65.4%.",
        file: "extract.csv",
        cells: [{ sheet: "", address: "C3", before: "65.4", after: "65.4%" }],
      },
      {
        kind: "stripMark",
        code: "valueNotNumeric",
        message: "Take “*” off 355*, which leaves 355.",
        file: "extract.csv",
        cells: [{ sheet: "", address: "C4", before: "355*", after: "355" }],
      },
    ]);
    sign("A. Singh", "");
    const made = JSON.parse(
      (await run("check", ...files(), "--json", "--repairs", folder.path("repairs.json"))).out,
    ) as CheckResult;
    expect(made.repairsOffered).toEqual([]);
    expect(made.repairs).toEqual(offered.repairsOffered.map((repair) => ({ ...repair, by: "A. Singh", reason: null })));
  });

  it(
    "leaves an entry without a name offered, and says that a file in which none has one was not " + "filled in",
    async () => {
      await run("check", ...files(), "--save-repairs", folder.path("offered.json"));
      const saved = JSON.parse(readFileSync(folder.path("offered.json"), "utf8")) as {
        repairs: Record<string, string>[];
      };
      const { exit, err } = await run("check", ...files(), "--repairs", folder.path("offered.json"));
      expect([exit, err]).toEqual([
        2,
        "outturn: offered.json is not a file of confirmed repairs: it has no entry with a name in by, " +
          "so none is confirmed.\n",
      ]);
      if (saved.repairs[1] !== undefined) saved.repairs[1]["by"] = "B. Jones";
      const { out } = await run("check", ...files(), "--repairs", folder.file("repairs.json", JSON.stringify(saved)));
      expect(out).toContain("1 repair made:\n  Take “*” off 355*, which leaves 355. Confirmed by B. Jones.");
      expect(out).toContain("1 repair offered, not made.");
    },
  );

  it("makes nothing of a repair whose cell has changed, and says so once", async () => {
    await run("check", ...files(), "--save-repairs", folder.path("offered.json"));
    sign("A. Singh", "");
    const { out } = await run(
      "check",
      ...files(FAULTY.replace("355*", "35*")),
      "--repairs",
      folder.path("repairs.json"),
      "--all",
    );
    expect(out.match(/was not made/g)).toHaveLength(1);
    expect(out).toContain(
      "Warning: A repair that A. Singh confirmed was not made, because C4 now holds “35*” where “355*” stood",
    );
  });

  it.each([
    ["not JSON", "{", "it is not JSON"],
    ["another file", '{"accepted": []}', "it has no list called repairs, or its version is not 1"],
    ["no repair", { entries: [3] }, "its entry 1 is not a repair"],
    [
      "an unknown kind",
      { entries: [{ kind: "guess" }] },
      "its entry 1 has the kind “guess”, which is not known: use moveLabelsUp, readAsPercentage, " +
        "mapStatusWord, stripMark, chooseReading",
    ],
    ["no cells", { entries: [{ kind: "stripMark", by: "B" }] }, "its entry 1 has no cells"],
    [
      "no address",
      { entries: [{ kind: "stripMark", by: "B", cells: [{ address: "4C" }] }] },
      "cell 1 of its entry 1 has the address “4C”: write it like C7",
    ],
    [
      "no figures",
      { entries: [{ kind: "stripMark", by: "B", cells: [{ address: "C4", before: 5, after: "" }] }] },
      "cell 1 of its entry 1 has a before that is not text",
    ],
  ])("refuses a file of repairs with %s, in one line", async (_, content, fault) => {
    const text = typeof content === "string" ? content : JSON.stringify({ version: 1, repairs: content.entries });
    const { exit, err } = await run("check", ...files(), "--repairs", folder.file("repairs.json", text));
    expect([exit, err]).toEqual([2, `outturn: repairs.json is not a file of confirmed repairs: ${fault}.\n`]);
  });

  it("does not write over the file that it reads", async () => {
    const path = folder.file("repairs.json", '{"version": 1, "repairs": []}');
    const { exit, err } = await run("check", ...files(), "--repairs", path, "--save-repairs", path);
    expect([exit, err]).toEqual([
      2,
      `outturn: Cannot write ${path}: the command names that file twice. Give another name.\n`,
    ]);
  });

  it("moves the labels of Thames Valley’s hate crime tables, and the workbook says so cell by cell", async () => {
    const sample = [`${SAMPLE}/extract.csv`, "--plan", `${SAMPLE}/plan.csv`];
    expect(
      (
        await run(
          "report",
          ...sample,
          "--out",
          folder.path("first.xlsx"),
          "--save-repairs",
          folder.path("offered.json"),
        )
      ).exit,
    ).toBe(1);
    sign("A. Singh", "The tables of the printed report were set one row off.");
    const { exit, out } = await run(
      "report",
      ...sample,
      "--out",
      folder.path("report.xlsx"),
      "--repairs",
      folder.path("repairs.json"),
    );
    expect([exit, out.includes("2 repairs made:")]).toEqual([0, true]);
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(folder.path("report.xlsx")).buffer as ArrayBuffer);
    const rows: string[][] = [];
    workbook
      .getWorksheet("Repairs made")
      ?.eachRow((row) => rows.push([1, 2, 3, 5].map((column) => row.getCell(column).text)));
    expect(rows.filter(([cell]) => /^A\d+$/.test(cell ?? ""))).toHaveLength(19);
    expect(rows).toContainEqual(["A45", "(blank)", "Level of Racist Crime", "A. Singh"]);
    expect(rows).toContainEqual(["A56", "Level of Disability Related Incidents", "(blank)", "A. Singh"]);
  });
});
