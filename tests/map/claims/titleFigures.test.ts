import { describe, expect, it } from "vitest";
import { figuresInTitle } from "../../../src/map/claims/titleFigures";
import { APRIL_YEAR } from "../../../src/domain/time/year";

describe("what a title says that the figures under it are", () => {
  it.each([
    ["Forecast position for Quarter 3 2025/26", "forecast"],
    ["Likely outturn", "forecast"],
    ["Appendix C: projections", "forecast"],
    ["Planned activity 2025/26", "target"],
    ["Trajectories to March 2026", "target"],
    ["Year on year change", "change"],
    ["Difference from plan", "change"],
    ["Annex: last year’s performance (for reference)", "lastYear"],
    ["Rank among 12 neighbours", "other"],
    ["Variance from target", "other"],
  ])("%s: %s, and nothing else", (title, kind) => {
    expect(figuresInTitle(title, APRIL_YEAR)).toEqual({ kind, isPlain: true });
  });

  it.each([
    ["Calder Council – housing targets", "target"],
    ["Budget 2025/26", "target"],
  ])("%s: perhaps %s", (title, kind) => {
    expect(figuresInTitle(title, APRIL_YEAR)).toEqual({ kind, isPlain: false });
  });

  it.each([
    "Performance against target",
    "Delivery plan update",
    "Budget and performance monitoring",
    "Climate change scorecard",
    "Service standards report",
    "Quarterly performance compared with last year",
    "Comparison with targets",
    "Forecast and actual",
    "This year and last year",
    "National indicators",
  ])("%s: nothing", (title) => {
    expect(figuresInTitle(title, APRIL_YEAR)).toBeNull();
  });
});
