import { describe, expect, it } from "vitest";
import { bulletChart } from "../../../src/report/charts/bulletChart";
import { trendChart } from "../../../src/report/charts/trendChart";
import { xmrChart } from "../../../src/report/charts/xmrChart";
import { LINE_LOOKS, MARK_LOOKS, QUIET } from "../../../src/render/charts/chartLook";
import { chartSvg } from "../../../src/render/charts/chartSvg";
import { ICON_WORDS, iconSvg } from "../../../src/render/charts/icons";
import { placeLabels } from "../../../src/render/charts/placeLabels";
import { sparkline } from "../../../src/render/charts/sparkline";
import { widthOf } from "../../../src/render/charts/svgParts";
import { unescapeXml } from "../../../src/render/escapeXml";
import { contrast } from "../../../src/domain/contrast";
import { CALLS, months } from "../../report/charts/months";

const SWING = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

describe("a drawn chart", () => {
  it("is small, whole and named, to the letter", async () => {
    const chart = bulletChart(CALLS, { actual: 90, target: 100, lastYear: null, period: "Q3", warnings: [] });
    if (chart === null) throw new Error("no chart");
    await expect(chartSvg(chart, { width: 300, height: 100, title: false })).toMatchFileSnapshot("bullet.svg");
  });

  it("has its title and its words for who cannot see it, escaped", () => {
    const chart = trendChart(months([1, 2, 3], [], { measure: { ...CALLS, name: "Calls <b> & letters" } }));
    if (chart === null) throw new Error("no chart");
    const svg = chartSvg(chart);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="trend-M1-title trend-M1-desc"/);
    expect(svg).toContain('<title id="trend-M1-title">Calls &lt;b&gt; &amp; letters stood at 3 in Mar 2017</title>');
    expect(svg).toContain('<desc id="trend-M1-desc">Line chart of');
    expect(svg).not.toContain("<b>");
  });

  it("prints every word at 9 points or more, and none over another", () => {
    const events = [
      { from: "2017-07", text: "New recording rules for all calls by telephone", rebase: false },
      { from: "2017-08", text: "New system", rebase: false },
    ];
    const chart = xmrChart(months([...SWING, 30], Array<number>(13).fill(10), { events }));
    if (chart === null) throw new Error("no chart");
    for (const width of [480, 680]) {
      const words = wordsOf(chartSvg(chart, { width, height: 300, title: true }));
      expect(words.length).toBeGreaterThan(15);
      for (const one of words) {
        expect(one.size).toBeGreaterThanOrEqual(12);
        expect(one.left >= 0 && one.right <= width, one.text).toBe(true);
        for (const other of words) {
          const apart = one.right <= other.left || other.right <= one.left || Math.abs(one.y - other.y) >= 12;
          expect(one === other || apart, `${one.text} over ${other.text}`).toBe(true);
        }
      }
    }
  });
});

/** Where each text of a drawing stands. */
function wordsOf(svg: string): { text: string; left: number; right: number; y: number; size: number }[] {
  return [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"([^>]*)>([^<]*)<\/text>/g)].map((found) => {
    const [, x = "", y = "", attributes = "", text = ""] = found;
    const size = Number(/font-size="(\d+)"/.exec(attributes)?.[1] ?? 12);
    const width = widthOf(unescapeXml(text), { size, bold: attributes.includes("bold") });
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
    const left = Number(x) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return { text, left, right: left + width, y: Number(y), size };
  });
}

describe("colours", () => {
  it("of lines and marks have a contrast of 3 to 1 with white, and of words 4.5", () => {
    const lines = [...Object.values(LINE_LOOKS), ...Object.values(MARK_LOOKS)].map(({ colour }) => colour);
    for (const colour of lines) expect(contrast(colour.slice(1), "FFFFFF"), colour).toBeGreaterThanOrEqual(3);
    expect(contrast(QUIET.slice(1), "FFFFFF")).toBeGreaterThanOrEqual(4.5);
  });

  it("are never the only difference: lines by dash and width, marks by shape", () => {
    const { actual, target, mean, upperLimit } = LINE_LOOKS;
    expect(
      new Set([actual, target, mean, upperLimit].map(({ width, dash }) => JSON.stringify([width, dash]))).size,
    ).toBe(4);
    const { improvement, concern, neither, provisional } = MARK_LOOKS;
    expect(new Set([improvement, concern, neither, provisional].map(({ shape }) => shape)).size).toBe(4);
  });
});

describe("a sparkline", () => {
  it("is the same course without words, named for who cannot see it", () => {
    const chart = trendChart(months([10, null, 12, 14]));
    if (chart === null) throw new Error("no chart");
    const svg = sparkline(chart);
    expect(svg).toContain('<title id="trend-M1-s-title">Calls stood at 14 in Apr 2017</title>');
    expect(svg).not.toContain("<text");
    // A gap where there is no figure: the line is taken up again.
    expect(svg.match(/<path d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2);
  });
});

describe("labels on one edge", () => {
  it("keep 14 apart and the order, and stay within it", () => {
    expect(placeLabels([50, 51, 52], 14, 0, 100)).toEqual([37, 51, 65]);
    expect(placeLabels([98, 99], 14, 0, 100)).toEqual([86, 100]);
  });
});

describe("pictures of words", () => {
  it("are all different, named where they stand alone and hidden beside their word", () => {
    expect(new Set(ICON_WORDS.map((word) => iconSvg(word, { beside: true }))).size).toBe(ICON_WORDS.length);
    expect(iconSvg("Red", { beside: false })).toContain('role="img" aria-label="Red"');
    expect(iconSvg("Red", { beside: true })).toContain('aria-hidden="true"');
  });
});
