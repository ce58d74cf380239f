import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/buildReport";
import { readTemplate } from "../../src/report/readTemplate";
import { assessSample } from "../support/sampleFiles";

const FOLDER = new URL("../../src/report/templates/", import.meta.url);

describe("a template file", () => {
  it.each(readdirSync(FOLDER))("reads %s back as it is built in", (file) => {
    const text = readFileSync(new URL(file, FOLDER), "utf8");
    expect(readTemplate(text)).toEqual(JSON.parse(text));
  });

  it("makes a sixth organisation's report without code", async () => {
    const own = readTemplate(
      JSON.stringify({
        id: "sixth",
        sheets: [
          {
            kind: "measures",
            name: "Our measures",
            columns: [{ column: "measure", heading: "What we count", width: 40 }],
          },
        ],
      }),
    );
    if (typeof own === "string") throw new Error(own);
    const model = buildReport(await assessSample("thames-valley-2009-10-q4"), {
      template: own,
      profile: "board",
      mode: "values",
      readAt: "today",
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(["Our measures"]);
    expect(model.sheets[0]?.tables[0]?.range.bottom).toBe((model.sheets[0]?.tables[0]?.range.top ?? 0) + 17);
  });

  it.each([
    ["[", "it is not JSON"],
    ['{"sheets":[]}', "it has no sheets"],
    ['{"sheets":[{"kind":"summary"}]}', "a sheet lacks its kind or its name"],
    [
      '{"sheets":[{"kind":"charts","name":"Charts"}]}',
      "“charts” is no kind of sheet: use measures, actions, summary, exceptions, judgements, " +
        "assertions, themes, dataQuality, sources, notes",
    ],
    ['{"sheets":[{"kind":"measures","name":"A/B"}]}', "“A/B” cannot be the name of a sheet"],
    ['{"sheets":[{"kind":"measures","name":"M"}]}', "the sheet “M” has no columns"],
  ])("says what is wrong with %s", (text, fault) => {
    expect(readTemplate(text)).toBe(fault);
  });
});
