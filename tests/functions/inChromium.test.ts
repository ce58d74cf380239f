import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import catalogue from "../../functions/catalogue.json";
import { type ChromiumPage, openInChromium } from "../excel-host";
import { sharedBrowser } from "../support/sharedBrowser";
import { PANE_FOLDER } from "../taskpane/support/servePane";
import { VECTORS } from "../vectors/vectors";
import { METADATA, shown } from "./addIn";

let opened: ChromiumPage;

beforeAll(async () => {
  opened = await openInChromium(join(PANE_FOLDER, "taskpane.html"), {
    browser: await sharedBrowser(),
    root: PANE_FOLDER,
  });
  await opened.host.functions.whenReady;
  opened.host.functions.install(METADATA.functions);
});
afterAll(() => opened.close());

describe("the functions of the shipped page, in Chromium", () => {
  it("have a worked example each", () => {
    expect(catalogue.map(({ name }) => name).sort()).toEqual(METADATA.functions.map(({ name }) => name).sort());
  });

  it.each(catalogue.map(({ example }) => example))("$formula", async ({ formula, answer }) => {
    const expected = Array.isArray(answer) ? answer : [[answer]];
    expect(await shown(opened.host, formula)).toEqual(
      expected.map((row) =>
        row.map((cell) => (typeof cell === "number" ? (expect.closeTo(cell, 9) as unknown) : cell)),
      ),
    );
  });

  it("rate every published vector of the Thames Valley rule in one call for the column", async () => {
    const rated = VECTORS.filter(({ rule, target }) => rule === "targetThenLastYear" && target !== "[z]");
    const column = (read: (vector: (typeof rated)[number]) => unknown): unknown[][] =>
      rated.map((vector) => [read(vector)]);
    const answer = await opened.host.callFunction("RAG", [
      column(({ actual }) => actual),
      column(({ target }) => target ?? "[x]"),
      column(({ lastYear }) => lastYear ?? "[x]"),
      column(({ polarity }) => polarity ?? "higher"),
      column(({ whenUnchanged }) => whenUnchanged ?? "red"),
    ]);
    expect(answer).toEqual({ ok: true, value: column(({ answer: word }) => word) });
  });

  it("ask the network for nothing", () => {
    expect(opened.refused).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
