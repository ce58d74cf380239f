import { afterEach, describe, expect, it } from "vitest";
import { writeReport, type WriteResult } from "../../../taskpane/host/writeReport";
import { bootInNode, type NodeClient, type NodeOptions } from "../../excel-host";
import { sampleModel } from "../../render/sampleModel";
import { valueOf } from "../../support/valueOf";

let undo: () => void = () => undefined;
afterEach(() => undo());

const NAMES = sampleModel("board").sheets.map(({ name }) => name);
const EARLIER = NAMES.map((name) => `${name} (earlier)`);

/** An Excel with a report in it, and a sheet of the person's own. */
async function withReport(options: NodeOptions = {}): Promise<NodeClient> {
  const client = await bootInNode(options);
  undo = client.asGlobals();
  client.host.person.renameSheet("Sheet1", "Mine");
  await write();
  return client;
}

function write(): Promise<WriteResult> {
  return writeReport(sampleModel("board"), { signal: new AbortController().signal, onProgress: () => undefined });
}

const sheetsOf = ({ host }: NodeClient): string[] => host.workbook.sheets.map(({ name }) => name);

/** What the second report keeps of the first, after something was done in between. */
async function keptAfter(
  act: (client: NodeClient) => void | Promise<void>,
  options: NodeOptions = {},
): Promise<{ earlier: readonly string[]; client: NodeClient }> {
  const client = await withReport(options);
  await act(client);
  const written = valueOf(await write());
  if (written.kind !== "written") throw new Error("cancelled");
  expect(written.sheets).toEqual(NAMES);
  expect(written.leftOver).toEqual([]);
  return { earlier: written.earlier, client };
}

async function drawChart({ Excel }: NodeClient, sheet: string, source: string): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const [from = "", cells = ""] = source.split("!");
    worksheets.getItem(sheet).charts.add("ColumnClustered", worksheets.getItem(from).getRange(cells));
    await context.sync();
  });
}

describe("an earlier report that nobody has touched", () => {
  it("is replaced, again and again", async () => {
    const { earlier, client } = await keptAfter(() => undefined);
    expect(earlier).toEqual([]);
    await write();
    expect(sheetsOf(client)).toEqual(["Mine", ...NAMES]);
  });

  it("is replaced where a person has worked elsewhere: on a sheet, in a formula, in a chart of their own", async () => {
    const { earlier } = await keptAfter(async (client) => {
      client.host.person.type("Mine!A1", 7);
      client.host.person.type("Mine!A2", "=A1*2");
      client.host.person.type("Mine!A3", "Measures!A6 is ours");
      await drawChart(client, "Mine", "Mine!A1:A2");
    });
    expect(earlier).toEqual([]);
  });
});

describe("an earlier report on which somebody has worked stays whole, under other names", () => {
  it.each<[string, (client: NodeClient) => void | Promise<void>]>([
    ["words typed over a cell", ({ host }) => host.person.type("Measures!B6", "Burglary (homes)")],
    ["a figure typed over a formula", ({ host }) => host.person.type("Measures!F6", "Red")],
    ["words typed beside the table", ({ host }) => host.person.type("Measures!L6", "Ask the districts")],
    ["words typed below the table", ({ host }) => host.person.type("Measures!A40", "Agreed 3 November")],
    ["a comment", ({ host }) => host.person.comment("Measures!B6", "Agreed with finance")],
    ["a text box", ({ host }) => host.person.drawTextBox("Summary")],
    ["a chart on one of its sheets", (client) => drawChart(client, "Measures", "Measures!B5:C10")],
    ["protection", ({ host }) => host.person.protectSheet("Actions")],
  ])("%s", async (_, act) => {
    const { earlier, client } = await keptAfter(act);
    expect(earlier).toEqual(EARLIER);
    expect(sheetsOf(client)).toEqual(["Mine", ...EARLIER, ...NAMES]);
  });

  it("with what was typed and the comment still there, and its tables under other names", async () => {
    const { client } = await keptAfter(({ host }) => {
      host.person.type("Measures!L6", "Ask the districts");
      host.person.comment("Measures!B6", "Agreed with finance");
    });
    expect(client.host.values("'Measures (earlier)'!L6")).toEqual([["Ask the districts"]]);
    const kept = client.host.workbook.sheet("Measures (earlier)");
    expect(kept.comments.map(({ content }) => content)).toEqual(["Agreed with finance"]);
    expect(kept.tables.map(({ name }) => name)).toEqual(["Measures_earlier"]);
    expect(client.host.workbook.sheet("Measures").tables.map(({ name }) => name)).toEqual(["Measures"]);
  });

  it("where one of its sheets was renamed: the person's name stays in the earlier one", async () => {
    const { earlier } = await keptAfter(({ host }) => host.person.renameSheet("Measures", "Indicators"));
    expect(earlier).toContain("Indicators (earlier)");
  });

  it("and is a person's from then on: the next reports leave it alone", async () => {
    const { client } = await keptAfter(({ host }) => host.person.comment("Measures!B6", "Agreed with finance"));
    await write();
    expect(sheetsOf(client)).toEqual(["Mine", ...EARLIER, ...NAMES]);
    client.host.person.comment("Measures!B6", "Again");
    await write();
    expect(sheetsOf(client)).toEqual(["Mine", ...EARLIER, ...NAMES.map((name) => `${name} (earlier 2)`), ...NAMES]);
  });

  it("also where somebody works on it while the new one is being written", async () => {
    const client = await withReport();
    let typed = false;
    const written = await writeReport(sampleModel("board"), {
      signal: new AbortController().signal,
      onProgress: () => {
        if (!typed) client.host.person.type("Measures!L6", "Just now");
        typed = true;
      },
    });
    expect(valueOf(written)).toMatchObject({ earlier: EARLIER });
    expect(client.host.values("'Measures (earlier)'!L6")).toEqual([["Just now"]]);
  });

  it("where the workbook does not say what stood on it, as those of earlier versions", async () => {
    const { earlier } = await keptAfter(async ({ Excel }) => {
      await Excel.run(async (context) => {
        const setting = context.workbook.settings.getItem("outturn.sheets");
        setting.load("value");
        await context.sync();
        const ids = (JSON.parse(String(setting.value)) as { id: string }[]).map(({ id }) => id);
        context.workbook.settings.add("outturn.sheets", JSON.stringify(ids));
        await context.sync();
      });
    });
    expect(earlier).toEqual(EARLIER);
  });
});

describe("an earlier report at which something points stays, so that nothing becomes #REF!", () => {
  it.each<[string, (client: NodeClient) => void | Promise<void>]>([
    ["a formula", ({ host }) => host.person.type("Mine!A1", "=Measures!D6*2")],
    [
      "a formula with the sheet's name in quotation marks",
      ({ host }) => host.person.type("Mine!A1", "='Data quality'!A1"),
    ],
    ["a formula that names a table", ({ host }) => host.person.type("Mine!A1", "=ROWS(Measures[Actual])")],
    ["a chart", (client) => drawChart(client, "Mine", "Measures!B5:D10")],
    [
      "a name",
      ({ Excel }) =>
        Excel.run(async (context) => {
          context.workbook.names.add("Headline", "=Summary!$B$6");
          await context.sync();
        }),
    ],
  ])("%s", async (_, act) => {
    const { earlier } = await keptAfter(act);
    expect(earlier).toEqual(EARLIER);
  });

  it("and the formula still gives what it gave", async () => {
    const { client } = await keptAfter(({ host }) => host.person.type("Mine!A1", "=Measures!D6*2"));
    expect(client.host.values("Mine!A1")).toEqual([[0.384]]);
    expect(client.host.formula("Mine!A1")).toBe("='Measures (earlier)'!D6*2");
  });

  it("where Excel cannot say what a chart draws from", async () => {
    const { earlier } = await keptAfter((client) => drawChart(client, "Mine", "Mine!A1:A2"), {
      requirementSets: { ExcelApi: "1.14" },
    });
    expect(earlier).toEqual(EARLIER);
  });
});
