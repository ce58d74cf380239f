import { describe, expect, it } from "vitest";
import type { RefreshEdit } from "../../../../src/refresh/refreshEdit";
import { sampleModel } from "../../../render/sampleModel";
import type { NodeClient } from "../../../excel-host";
import { leaveNoExcel } from "../../support/excelInNode";
import { apply, everything, livingWorkbook, NOT_CANCELLED, setCell } from "./livingWorkbook";

leaveNoExcel();

/** Excel is stopped at every second command in the suite, and at each in `npm run test:long`. */
const EACH = process.env["FUZZ_RUNS"] === undefined ? 2 : 1;

const RANGE = { top: 3, left: 0, bottom: 6, right: 3 };

/** Every kind of step: M1 leaves, M4 comes last, a column and a sheet are added, figures and a link change. */
const EDITS: readonly RefreshEdit[] = [
  setCell("Report!C6", 14, "0.0"),
  { kind: "moveRow", sheet: "Report", row: 4, to: { sheet: "Retired", row: 1 } },
  { kind: "deleteRow", sheet: "Report", row: 4 },
  { kind: "insertRows", sheet: "Report", before: 6, count: 1, like: 5 },
  { kind: "resizeTable", sheet: "Report", table: "Measures", range: RANGE },
  setCell("Report!A7", "M4"),
  setCell("Report!B7", "Robbery"),
  setCell("Report!C7", 9),
  setCell("Report!D7", { formula: "400-C7" }),
  { kind: "insertColumn", sheet: "Report", table: "Measures", range: RANGE, before: 3, heading: "Target" },
  setCell("Report!D5", 300),
  { kind: "setLink", sheet: "Report", row: 4, column: 1, to: { sheet: "Mine", row: 0, column: 0 } },
  { kind: "addSheet", sheet: small(), after: "Report" },
  setCell("Report!A1", "Quarter 4"),
];

function small(): (RefreshEdit & { kind: "addSheet" })["sheet"] {
  const sheet = sampleModel("board").sheets.find(({ name }) => name === "Sources") ?? sampleModel("board").sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  const [table] = sheet.tables;
  if (table === undefined) throw new Error("no table");
  const { range } = table;
  return {
    ...sheet,
    name: "Past figures",
    rows: sheet.rows.slice(0, range.top + 2),
    tables: [{ ...table, name: "History", range: { ...range, bottom: range.top + 1 } }],
    statusRanges: [],
  };
}

/** A workbook that a person has worked in, in every way that the steps come near. */
async function workedIn(): Promise<NodeClient> {
  const client = await livingWorkbook();
  const { host, Excel } = client;
  host.person.comment("Report!B5", "Agreed with finance");
  host.person.note("Report!C6", "Recount");
  host.person.type("Mine!A1", "=Report!C5*2");
  host.person.type("Mine!A2", "=SUM(Report!C5:C7)");
  host.person.type("Report!F6", "beside");
  await Excel.run(async (context) => {
    context.workbook.names.add("Actuals", "=Report!$C$5:$C$7");
    context.workbook.customXmlParts.add('<state xmlns="urn:outturn:report-state">{"version":1}</state>');
    await context.sync();
  });
  return client;
}

const AFTER_XML = '<state xmlns="urn:outturn:report-state">{"version":1,"title":"Q4"}</state>';

async function outcome(): Promise<string> {
  try {
    return (await apply(EDITS, { xml: AFTER_XML })).kind;
  } catch (error) {
    return error instanceof Error ? "refused" : "?";
  }
}

describe("a refresh that Excel stops half-way", () => {
  it("is all done where nothing goes wrong", async () => {
    const { host } = await workedIn();
    expect(await outcome()).toBe("applied");
    expect(host.values("Report!A4:E7")).toEqual([
      ["ID", "Measure", "Actual", "Target", "Left"],
      ["M2", "Violence", 14, 300, 386],
      ["M3", "Theft", 80, "", 320],
      ["M4", "Robbery", 9, "", 391],
    ]);
    expect(host.values("Retired!A2:C2")).toEqual([["M1", "Burglary", 355]]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Mine", "Report", "Past figures", "Retired"]);
    expect(host.workbook.customXmlParts.map(({ xml }) => xml)).toEqual([AFTER_XML]);
  });

  it("is all undone, at whatever command it is stopped", async () => {
    const requests = await requestsOfARefresh();
    const write = await requestsBeforeWriting();
    const count = requests[write]?.length ?? 0;
    expect(count).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (let at = 1; at <= count; at += EACH) {
      // Of the many alike that format a new sheet every twelfth will do.
      if (PLAIN.has(requests[write]?.[at - 1] ?? "") && at % 12 > 0) continue;
      const { host } = await workedIn();
      const before = everything(host);
      failAt(host, write, at);
      const came = await outcome();
      if (came !== "refused") wrong.push(`${at}: ${came}`);
      else if (JSON.stringify(everything(host)) !== JSON.stringify(before))
        wrong.push(`${at}: between, at ${requests[write]?.[at - 1] ?? ""}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it("is all undone where Excel stops the undoing too, once", async () => {
    const { host } = await workedIn();
    const before = everything(host);
    const write = await requestsBeforeWriting();
    const client = await workedIn();
    for (let passed = 0; passed < write; passed += 1) client.host.faults.failSync(() => false);
    client.host.faults.failSync((action) => action.name === "SetXml");
    for (let reads = 0; reads < 6; reads += 1) client.host.faults.failSync((action) => action.name === "MoveTo");
    expect(await outcome()).toBe("refused");
    expect(everything(client.host)).toEqual(before);
  });

  it("is refused whole where a request is too large", async () => {
    const { host } = await workedIn();
    const before = everything(host);
    host.faults.refuseRequestsOver(9_000);
    expect(await outcome()).toBe("refused");
    host.faults.refuseRequestsOver();
    expect(everything(host)).toEqual(before);
  });
});

describe("somebody types while a refresh is under way", () => {
  it("between the reading and the writing: nothing is written, and it says where", async () => {
    const { host } = await workedIn();
    const changed = await apply(EDITS, { between: () => host.person.type("Report!C7", 81) });
    expect(changed).toEqual({ kind: "changed", place: "Report!C7" });
    expect(host.values("Report!A5:C7")).toEqual([
      ["M1", "Burglary", 355],
      ["M2", "Violence", 12],
      ["M3", "Theft", 81],
    ]);
  });

  it.each<[string, (client: NodeClient) => void]>([
    ["puts in a row", ({ host }) => host.person.insertRow("Report", 4)],
    ["types right of the report", ({ host }) => host.person.type("Report!H2", "new")],
    ["renames the sheet", ({ host }) => host.person.renameSheet("Report", "Our report")],
    ["deletes a sheet", ({ host }) => host.person.deleteSheet("Retired")],
  ])("%s: nothing is written", async (_, act) => {
    const client = await workedIn();
    const changed = await apply(EDITS, { between: () => act(client) });
    expect(changed.kind).toBe("changed");
    expect(client.host.workbook.customXmlParts.map(({ xml }) => xml)).not.toContain(AFTER_XML);
  });

  it("right before the request that writes: what they typed stands, and nothing else changed", async () => {
    const { host } = await workedIn();
    const requests = await requestsBeforeWriting();
    const like = await workedIn();
    like.host.person.type("Report!C6", 13);
    const expected = everything(like.host);
    const client = await workedIn();
    expect(host.traffic.length).toBe(client.host.traffic.length);
    duringRequest(client.host, requests, () => client.host.person.type("Report!C6", 13));
    expect(await apply(EDITS, { xml: AFTER_XML })).toEqual({ kind: "changed", place: "Report!C6" });
    expect(everything(client.host)).toEqual(expected);
  });
});

describe("a refresh that somebody cancels", () => {
  it("is all undone, whenever before its end they press the button", async () => {
    const requests = (await requestsOfARefresh()).length;
    expect(requests).toBeGreaterThan(6);
    const came: string[] = [];
    for (let cancelled = 0; cancelled < requests; cancelled += 1) {
      const { host } = await workedIn();
      const before = JSON.stringify(everything(host));
      const control = new AbortController();
      duringRequest(host, cancelled, () => control.abort());
      const { kind } = await apply(EDITS, {
        xml: AFTER_XML,
        control: { signal: control.signal, onProgress: () => undefined },
      });
      came.push(`${kind}, ${JSON.stringify(everything(host)) === before ? "as it was" : "changed"}`);
    }
    // By the last request all is written, and the client only tidies up after itself.
    const last = came.pop();
    expect(new Set(came)).toEqual(new Set(["cancelled, as it was"]));
    expect(last).toBe("applied, changed");
  });

  it("stands whole where they press the button after it", async () => {
    const { host } = await workedIn();
    const control = new AbortController();
    const applied = await apply(EDITS, { control: { signal: control.signal, onProgress: () => undefined } });
    control.abort();
    expect(applied.kind).toBe("applied");
    expect(host.values("Retired!A2:C2")).toEqual([["M1", "Burglary", 355]]);
  });

  it("says how far it is", async () => {
    await workedIn();
    const shares: number[] = [];
    await apply(EDITS, { control: { ...NOT_CANCELLED, onProgress: (done) => shares.push(done) } });
    expect(shares.length).toBeGreaterThan(0);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  });
});

describe("a protected sheet", () => {
  it("is left alone and named, and so is all else", async () => {
    const { host } = await workedIn();
    const before = everything(host);
    host.person.protectSheet("Report");
    expect(await apply(EDITS)).toEqual({ kind: "protected", sheet: "Report" });
    expect(everything(host)).toEqual(before);
  });

  it("that nothing is written to is in nobody's way, and what points from it follows", async () => {
    const { host } = await workedIn();
    host.person.protectSheet("Mine");
    expect((await apply(EDITS)).kind).toBe("applied");
    expect(host.formula("Mine!A1")).toBe("=Retired!C2*2");
  });
});

/** Commands that format or name something, of which a new sheet takes hundreds. */
const PLAIN = new Set(["", "Color", "Name", "Size", "Bold", "Underline", "HorizontalAlignment", "WrapText"]);

/** The commands of each request of a refresh in which nothing goes wrong. */
async function requestsOfARefresh(): Promise<string[][]> {
  const { host } = await workedIn();
  const first = host.traffic.length;
  await outcome();
  return host.traffic.slice(first).map(({ request }) => actionsOf(request));
}

async function requestsBeforeWriting(): Promise<number> {
  return (await requestsOfARefresh()).findIndex((actions) => actions.includes("MoveTo"));
}

function actionsOf(request: unknown): string[] {
  const { Actions = [] } = request as { readonly Actions?: readonly { readonly Name?: string }[] };
  return Actions.map(({ Name = "" }) => Name);
}

/** Does something right before the request is answered that comes so many after the next. */
function duringRequest({ faults }: NodeClient["host"], requests: number, act: () => void): void {
  let passed = 0;
  const wait = (): void =>
    faults.beforeNextSync(() => {
      if (passed === requests) act();
      passed += 1;
      if (passed <= requests) queueMicrotask(wait);
    });
  wait();
}

/** Makes the request fail that comes so many after the next, at one of its commands. */
function failAt(host: NodeClient["host"], requests: number, command: number): void {
  for (let passed = 0; passed < requests; passed += 1) host.faults.failSync(() => false);
  host.faults.failSync(command);
}
