import { describe, expect, it } from "vitest";
import type { SeriesRole } from "../../../src/report/charts/chartModel";
import { chartXml } from "../../../src/render/charts/native/chartXml";
import type { NativeSeries } from "../../../src/render/charts/native/nativeChart";

function series(role: SeriesRole, values: readonly (number | null)[], draw?: "bar"): NativeSeries {
  return { role, name: { formula: "A1", text: role }, formula: "B1", values, ...(draw === undefined ? {} : { draw }) };
}

/** The XML of a chart, and of each of its series. */
function drawn(all: readonly NativeSeries[], external: string | null = null): { whole: string; each: string[] } {
  const values = { title: "Percent", from: 90, to: 96, ticks: [], numberFormat: "0", tickFormat: "0" };
  const texts = (all[0]?.values ?? []).map((_, at) => `Q${at + 1}`);
  const whole = chartXml(
    { title: null, categories: { formula: "C1", texts }, values, series: all, breaks: [] },
    { external },
  );
  return { whole, each: whole.match(/<c:ser>.*?<\/c:ser>/gs) ?? [] };
}

const hasLine = (one: string | undefined): boolean => /<\/c:tx><c:spPr><a:ln [^>]*><a:solidFill>/.test(one ?? "");
const symbol = (one: string | undefined): string | undefined => /<c:symbol val="(\w+)"/.exec(one ?? "")?.[1];

describe("a chart that can be edited", () => {
  it("leaves a gap on a slide where a quarter has no figure, and no line leads over it in a workbook", () => {
    const actual = series("actual", [94, null, 95]);
    expect(drawn([actual], "rId1").whole).toContain('<c:dispBlanksAs val="gap"/>');
    // #N/A in a cell would be drawn as 0 by LibreOffice, were it told to leave a gap.
    expect(drawn([actual]).each[0]).toMatch(/<c:dPt><c:idx val="2"\/>.*?<a:ln><a:noFill\/>/);
  });

  it("has a dash at 95, 95 and 94 for a target that changed, and a line for one that did not", () => {
    const [, changed] = drawn([series("actual", [96, 94, 93]), series("target", [95, 95, 94])]).each;
    expect([hasLine(changed), symbol(changed)]).toEqual([false, "dash"]);
    const [, same] = drawn([series("actual", [96, 94, 93]), series("target", [95, 95, 95])]).each;
    expect([hasLine(same), symbol(same)]).toEqual([true, "none"]);
  });

  it("of one period is a narrow column, with a dash at its target and a diamond at last year’s figure", () => {
    const { whole, each } = drawn([series("actual", [49], "bar"), series("target", [61]), series("lastYear", [57])]);
    expect(whole).toContain('<c:gapWidth val="400"/>');
    expect(each.slice(1).map(symbol)).toEqual(["dash", "diamond"]);
  });
});
