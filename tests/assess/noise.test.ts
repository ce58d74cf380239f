import { describe, expect, it } from "vitest";
import { directionOfTravel } from "../../src/assess/change/directionOfTravel";
import { milestoneVariance, ragByMilestone } from "../../src/assess/rules/milestone";
import { ragByRange } from "../../src/assess/rules/ragByRange";
import { ragByTarget } from "../../src/assess/rules/ragByTarget";
import { ragByTolerance } from "../../src/assess/rules/ragByTolerance";
import { variance } from "../../src/assess/change/variance";
import { number } from "../../src/domain/value";

describe("noise is noise only", () => {
  it("calls £1,200,000,002 over a limit of £1,200,000,000, and 793.4000000000001 at one of 793.4", () => {
    expect(
      ragByTarget(number(1_200_000_002), number(1_200_000_000), number(1_200_000_001), "lower", "red").status,
    ).toBe("Red");
    expect(ragByTarget(number(793.4000000000001), number(793.4), number(800), "lower", "red").status).toBe("Green");
  });

  it("is Stable exactly at the tolerance, and not a hair past it", () => {
    expect([
      directionOfTravel(0.6541, 0.654, "higher", 0.0001),
      directionOfTravel(0.65411, 0.654, "higher", 0.0001),
    ]).toEqual(["Stable", "Improved"]);
    expect([directionOfTravel(0.9, 0.95, "higher", 0.05), directionOfTravel(1e9 + 0.3, 1e9, "higher", 0.2)]).toEqual([
      "Stable",
      "Improved",
    ]);
  });

  it("takes a range whose ends are equal for a range, also where they differ by noise", () => {
    expect([
      ragByRange(number(0.3), number(0.3), number(0.3), null).status,
      ragByRange(number(0.3), number(0.1 + 0.2), number(0.3), null).status,
    ]).toEqual(["Green", "Green"]);
    expect(ragByRange(number(0.63), number(0.7), number(0.9), { amount: 0.1, as: "relative" }).status).toBe("Amber");
  });

  it(
    "is Amber at the limit of a tolerance and Green at a milestone's level, and a penny in a billion " +
      "past them is not",
    () => {
      const band = { amount: 0.05, as: "relative" } as const;
      expect(
        [950_000_000, 949_999_999.99].map(
          (actual) => ragByTolerance(number(actual), number(1e9), band, "higher").status,
        ),
      ).toEqual(["Amber", "Red"]);
      expect(
        [950_000_000, 950_000_000.01].map(
          (actual) => ragByMilestone(number(actual), number(1e9), number(-0.05), "lower", "red").status,
        ),
      ).toEqual(["Green", "Amber"]);
    },
  );

  it("leaves no noise in a variance", () => {
    expect([variance(793.4, 793.3), milestoneVariance(7310, 8045, -0.02)]).toEqual([0.1, -574.1]);
  });
});
