import { existsSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { RULE_WORDS } from "../../src/assess/rules/ruleWords";
import { RULES } from "../../src/domain/plan";
import { PLAN_COLUMNS } from "../../src/map/plan/planColumns";
import { TABLE_NAMES } from "../../src/map/plan/planRows";
import { plainLabel } from "../../src/map/match/plainLabel";
import { planFrom, usablePlan } from "../../src/pipeline";
import { writePlanTemplate } from "../../src/render/workbook/planTemplate";
import { SETTINGS, TEMPLATE_SHEETS } from "../../src/report/plan/planTemplateSheets";
import { planTemplateText } from "../../src/report/plan/planTemplateText";
import { EXTRACT, folderForEach, run } from "../cli/run";
import { readWorkbook } from "../samples/support/readWorkbook";
import { assessTexts, sourceOf } from "../support/sampleFiles";
import { checkSchemas } from "../support/checkSchemas";
import { findProgram } from "../support/findProgram";

const AT = new Date("2026-11-22T14:05:00Z");
const template = await writePlanTemplate(AT);
const book = readWorkbook(unzipSync(template));

/** The template with its example rows made somebody’s own: another owner. */
const OWN = planTemplateText().replaceAll("Head of Local Policing", "Ann").replaceAll("Head of Victim Care", "Ben");

async function readBack(): Promise<ReturnType<typeof planFrom>> {
  return planFrom(await sourceOf(template, "plan.xlsx"));
}

describe("the plan template", () => {
  it("reads back as a plan that has nothing but its example rows, which are not read, and says so", async () => {
    const read = await readBack();
    expect(read.findings.map(({ code, evidence }) => [code, evidence])).toEqual([
      [
        "exampleRow",
        {
          file: "plan",
          cells: "Settings!B5, Measures!A4, Measures!A5, Actions!A4, Objectives!A4, Status words!A4, Glossary!A4",
        },
      ],
    ]);
    const usable = usablePlan(read);
    expect(usable.ok ? null : usable.fault.sentence).toBe(
      "The plan plan.xlsx has nothing but the rows that show in the template how it is filled in. Write your own " +
        "measures over them.",
    );
    const { title, organisation, template: named, provisional, suppressBelow, marking, period, ...lists } = read.plan;
    expect({ title, organisation, named, provisional, suppressBelow, marking, period }).toEqual({
      title: "Annual plan",
      organisation: "",
      named: "performance-report",
      provisional: false,
      suppressBelow: null,
      marking: null,
      period: null,
    });
    const { measures, actions, objectives, glossary, statusMeanings } = lists;
    expect([measures, actions, objectives, glossary, statusMeanings]).toEqual([[], [], [], [], []]);
  });

  it("reads rows that were added, and an example row in which anything was changed", async () => {
    const text = planTemplateText()
      .replace("Organisation,Name of your organisation", "Organisation,Fenmarch Police")
      .replace("lower,400,100,200,300,400", "lower,350,100,200,300,350")
      .replace("\r\n\r\nActions", "\r\nM03,Safer streets,,Robbery,number,lower,50\r\n\r\nActions");
    const { plan, findings } = planFrom(await sourceOf(text, "plan.csv"));
    expect(plan.measures.map(({ id, name }) => `${id} ${name}`)).toEqual(["M01 Burglary of homes", "M03 Robbery"]);
    expect([plan.organisation, plan.objectives, plan.actions]).toEqual([
      "Fenmarch Police",
      [{ id: "1", name: "Safer streets" }],
      [],
    ]);
    expect(findings.map(({ evidence }) => evidence)).toEqual([{ file: "plan", cells: "A22, A27" }]);
  });

  it("is not called what stands above its sheets where its title is cleared", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(template.slice().buffer);
    const settings = workbook.getWorksheet("Settings");
    if (settings !== undefined) settings.getCell("B4").value = null;
    const cleared = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(planFrom(await sourceOf(cleared, "plan.xlsx")).plan.title).toBe("Performance report");
  });

  it("is the same plan as CSV, filled in or not", async () => {
    const said = (read: ReturnType<typeof planFrom>): unknown =>
      JSON.parse(
        JSON.stringify(read, (key, value: unknown) =>
          ["file", "sheet", "row", "cells"].includes(key) ? undefined : value,
        ),
      );
    const text = planTemplateText();
    expect(said(planFrom(await sourceOf(text, "plan.csv")))).toEqual(said(await readBack()));
    const filled = text
      .replace("Period,\r\n", "Period,Q3 2025/26\r\n")
      .replace("Year starts,April", "Year starts,July")
      .replace("Marking,\r\n", "Marking,OFFICIAL\r\n")
      .replace("Percent rounding,nearest", "Percent rounding,up");
    const { period, year, marking, percentRounding } = planFrom(await sourceOf(filled, "plan.csv")).plan;
    expect([period, year.firstMonth, marking, percentRounding]).toEqual(["Q3 2025/26", 7, "OFFICIAL", "up"]);
  });

  it("has two worked measures that are read as they are meant", async () => {
    const [count, share] = planFrom(await sourceOf(OWN, "plan.csv")).plan.measures;
    expect(count).toMatchObject({
      id: "M01",
      rule: "targetThenLastYear",
      polarity: "lower",
      aggregation: "sum",
      figures: "toDate",
      target: { kind: "number", number: 400 },
    });
    expect(count?.targetsToDate?.[1]).toEqual({ kind: "number", number: 200 });
    expect(count?.aliases).toEqual(["Domestic burglary", "Burglary dwelling"]);
    expect(share).toMatchObject({
      id: "M02",
      rule: "tolerance",
      unit: { kind: "percent" },
      target: { kind: "number", number: 0.85 },
      tolerance: { amount: 0.02, as: "points" },
    });
  });

  it("rates an extract of its worked measures through the whole pipeline", async () => {
    const extract =
      "Year 2026/27\nMeasure,Actual,Last year\nBurglary of homes,390,420\nVictims satisfied with the service,84%,82%\n";
    const checkedExtract = await assessTexts(extract, OWN);
    expect(checkedExtract.measures.map(({ rating }) => rating.status)).toEqual(["Green", "Amber"]);
  });

  it("has every heading and setting that the plan reader knows for those sheets, under its standard name", () => {
    for (const { name, columns } of TEMPLATE_SHEETS) {
      const table = TABLE_NAMES.get(plainLabel(name)) ?? "settings";
      const known = Object.values(PLAN_COLUMNS[table]).map(([standard]) => standard);
      expect(columns.map(({ heading }) => plainLabel(heading))).toEqual(known);
    }
    expect(new Set(SETTINGS.map(({ setting }) => setting)).size).toBe(SETTINGS.length);
  });

  it("offers the words to choose from, over rows enough for any plan and no more", async () => {
    const xml = strFromU8(unzipSync(template)["xl/worksheets/sheet3.xml"] ?? new Uint8Array());
    const lists = [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"[^>]*>.*?<formula1>(.*?)<\/formula1>/gs)].map(
      ([, at, words]) => [at, words],
    );
    expect(lists).toEqual([
      ["E4:E303", "&quot;number,%,% change,£&quot;"],
      ["F4:F303", "&quot;higher,lower,range,none&quot;"],
      ["Q4:Q303", "&quot;target then last year,tolerance,range,thresholds,achieved,milestone,comparison&quot;"],
      ["R4:R303", "&quot;red,amber&quot;"],
      ["T4:T303", "&quot;sum,mean,latest&quot;"],
      ["U4:U303", "&quot;in period,to date&quot;"],
    ]);
    expect(
      strFromU8(unzipSync(template)["xl/worksheets/sheet2.xml"] ?? new Uint8Array()).match(/<dataValidation /g),
    ).toHaveLength(SETTINGS.filter(({ choices }) => choices !== undefined).length);
  });

  it("keeps every list within the 255 characters that Excel allows, and its prompts within theirs", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(template.slice().buffer);
    const rules = TEMPLATE_SHEETS.flatMap(({ columns }) => columns).concat(
      SETTINGS.map((each) => ({ ...each, heading: each.setting, width: 0, needed: false })),
    );
    for (const { heading, help, choices } of rules) {
      expect(heading.length).toBeLessThanOrEqual(32);
      expect(help.length).toBeLessThanOrEqual(255);
      expect((choices ?? []).join(",").length).toBeLessThanOrEqual(253);
      expect((choices ?? []).some((word) => word.includes(","))).toBe(false);
    }
  });

  it("explains each column and setting on its first sheet", () => {
    const [first] = book.sheets;
    const parts = TEMPLATE_SHEETS.flatMap(({ name, columns }) => columns.map(({ heading }) => `${name} ${heading}`));
    const rows = Array.from({ length: (first?.tables[0]?.bottom ?? 0) - 3 }, (_, down) =>
      [1, 2].map((column) => String(first?.cells.get(`${down + 4}:${column}`)?.value)).join(" "),
    );
    expect(first?.name).toBe("How to fill in");
    expect(rows).toEqual([...SETTINGS.map(({ setting }) => `Settings ${setting}`), ...parts]);
  });

  it(
    "is accessible: tagged titles in A1, one marked-up table a sheet at the left, no filters, no " +
      "fills, nothing merged",
    () => {
      for (const { name, cells, tables, xml } of book.sheets) {
        expect(book.formats[cells.get("1:1")?.style ?? 0]?.namedStyle, name).toBe("Heading 1");
        expect(tables.map(({ left, headerRows, filtered }) => [left, headerRows, filtered])).toEqual([[1, 1, false]]);
        expect(xml).not.toMatch(/<mergeCell|<pane |<headerFooter/);
      }
      expect(book.formats.filter(({ fill }) => fill !== null)).toEqual([]);
      expect(book.part("docProps/core.xml")).toContain("<dc:title>Plan to fill in</dc:title>");
    },
  );

  it("is the same bytes for the same time", async () => {
    expect(await writePlanTemplate(AT)).toEqual(template);
  });

  const schemas = join(import.meta.dirname, "../../../shared/workbook-lab/xsd");
  const xmllint = existsSync(schemas) ? findProgram(["xmllint"], "the schema check of the plan template") : null;
  it.skipIf(xmllint === null)("keeps to the ECMA-376 schema in every part", () => {
    expect(checkSchemas(template, schemas)).toEqual([]);
  });
});

describe("outturn template and outturn rules", () => {
  const folder = folderForEach();

  it("writes the template, and never over a file that is there", async () => {
    const out = folder.path("plan.xlsx");
    expect(await run("template", "--out", out)).toEqual({ exit: 0, out: `Written: ${out}\n`, err: "" });
    expect(await run("template", "--out", out)).toEqual({
      exit: 2,
      out: "",
      err: `outturn: Cannot write ${out}: there is one already. Give another name.\n`,
    });
    const text = folder.path("plan.csv");
    expect((await run("template", "--out", text)).out).toBe(`Written: ${text}\n`);
    expect((await run("check", folder.file("extract.csv", EXTRACT), "--plan", text)).err).toBe(
      "outturn: The plan plan.csv has nothing but the rows that show in the template how it is filled in. Write your " +
        "own measures over them.\n",
    );
    expect((await run("template", "--out", folder.path("plan.ods"))).err).toContain("must end in .xlsx or .csv");
    expect(folder.names()).toEqual(["extract.csv", "plan.csv", "plan.xlsx"]);
  });

  it("lists every rule in words with its source", async () => {
    const { out, exit } = await run("rules");
    expect(exit).toBe(0);
    for (const rule of RULES)
      expect(out).toContain(`${RULE_WORDS[rule].decides}\n  Source: ${RULE_WORDS[rule].source}.`);
    const listed = JSON.parse((await run("rules", "--json")).out) as { rules: { rule: string }[] };
    expect(listed.rules.map(({ rule }) => rule)).toContain("target then last year");
  });
});
