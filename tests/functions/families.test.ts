import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AddIn, METADATA, REGISTERED, startAddIn } from "./addIn";

let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

const column = (figures: readonly unknown[]): unknown[][] => figures.map((figure) => [figure]);

describe("statuses", () => {
  it("RAG looks at last year only when the target is missed", async () => {
    expect(await addIn.call("RAG", 0.239, 0.25, 0.214)).toBe("Amber");
    expect(await addIn.call("RAG", 0.25, 0.25)).toBe("Green");
    expect(await addIn.call("RAG", 0.214, 0.25, 0.214)).toBe("Red");
    expect(await addIn.call("RAG", 0.214, 0.25, 0.214, undefined, "amber")).toBe("Amber");
    expect(await addIn.call("RAG", "-1%", "-2%", 0, "lower")).toBe("Amber");
  });

  it("RAGBAND has a tolerance of the target or in points, on the worse side", async () => {
    expect(await addIn.call("RAGBAND", [[100], [95], [94.9]], 100, 0.05)).toEqual([["Green"], ["Amber"], ["Red"]]);
    expect(await addIn.call("RAGBAND", [[0.62], [0.59], [0.58]], 0.64, 0.05, "higher", "points")).toEqual([
      ["Amber"],
      ["Amber"],
      ["Red"],
    ]);
    expect(await addIn.call("RAGBAND", 42, 40, "5%", "lower")).toBe("Amber");
  });

  it("RAGRANGE has both ends inside, and no Amber without a tolerance", async () => {
    expect(await addIn.call("RAGRANGE", [[85, 92, 93, 84]], 85, 92)).toEqual([["Green", "Green", "Red", "Red"]]);
    expect(await addIn.call("RAGRANGE", [[93, 84, 99]], 85, 92, 0.02)).toEqual([["Amber", "Amber", "Red"]]);
    expect(await addIn.call("RAGRANGE", 90, 92, 85)).toBe("Not rated");
  });

  it("ACHIEVED answers Y and N by polarity", async () => {
    expect(await addIn.call("ACHIEVED", [[355], [361]], 360, "lower")).toEqual([["Y"], ["N"]]);
    expect(await addIn.call("ACHIEVED", 1, 1, "none")).toBe("Not rated");
  });
});

describe("change", () => {
  it("YOY is of last year’s size, in points or in number", async () => {
    expect(await addIn.call("YOY", 150, 100)).toBe(0.5);
    expect(await addIn.call("YOY", -50, -100)).toBe(0.5);
    expect(await addIn.call("YOY", 0.75, 0.5, "points")).toBe(0.25);
    expect(await addIn.call("YOY", 4331, 3555, "Number")).toBe(776);
    expect(await addIn.call("YOY", 5, 0)).toEqual({ code: "#DIV/0!", message: "" });
    expect(await addIn.call("YOY", 5, 0, "number")).toBe(5);
  });

  it("DIRECTION is Stable within the tolerance", async () => {
    expect(await addIn.call("DIRECTION", [[102], [101], [97]], 100, "higher", 1)).toEqual([
      ["Improved"],
      ["Stable"],
      ["Worsened"],
    ]);
    expect(await addIn.call("DIRECTION", 5, 4, "none")).toBe("Not rated");
  });

  it("milestones change last year", async () => {
    expect(await addIn.call("MILESTONELEVEL", 3360, "-5%")).toBe(3192);
    expect(await addIn.call("MILESTONEVARIANCE", [[3171], ["[x]"]], 3360, -0.05)).toEqual([
      [-21],
      [{ code: "#N/A", message: "There is no actual." }],
    ]);
  });

  it("PER is for every 1,000 unless another number is given", async () => {
    expect(await addIn.call("PER", 50, 10_000)).toBe(5);
    expect(await addIn.call("PER", [[50], [25]], 10_000, 100_000)).toEqual([[500], [250]]);
    expect(await addIn.call("PER", 1, 0)).toEqual({ code: "#DIV/0!", message: "" });
    expect(await addIn.call("PER", 1, -5)).toEqual({ code: "#VALUE!", message: "The population is -5, below 0." });
    expect(await addIn.call("PER", 1, 5, 0)).toEqual({
      code: "#VALUE!",
      message: "A rate is for every number above 0, not 0.",
    });
  });

  it("DESCRIBE writes a sentence for each row, and names what is missing", async () => {
    expect(
      await addIn.call(
        "DESCRIBE",
        [["Burglary"], ["Satisfaction"], ["Calls"]],
        [[12], [0.843], ["[x]"]],
        [[10], [0.831], [5]],
        [[""], ["%"], [""]],
        [["[x]"], [0.84], [9]],
      ),
    ).toEqual([
      ["Burglary rose from 10 to 12, up 2 (20%)."],
      ["Satisfaction rose from 83.1% to 84.3%, up 1.2 percentage points, above the target of 84%."],
      ["There is no figure for Calls to set against the target of 9."],
    ]);
  });
});

describe("peers and grades", () => {
  it("PEERRANK shares a rank between equals", async () => {
    expect(await addIn.call("PEERRANK", [[28], [16.11], ["[x]"]], [[28, 28, 20, null, "N/A"]])).toEqual([
      [1],
      [4],
      [{ code: "#N/A", message: "There is no figure." }],
    ]);
    expect(await addIn.call("PEERRANK", 16.11, [[28, 20, 17, 15, 12]], "lower")).toBe(3);
    expect(await addIn.call("PEERRANK", 1, [[null]])).toMatchObject({ code: "#N/A" });
    expect(await addIn.call("PEERRANK", 1, [[2]], "none")).toMatchObject({ code: "#N/A" });
  });

  it("PEERGAP is the figure less the peers’ average", async () => {
    expect(await addIn.call("PEERGAP", [[28, 20]], column([20, 24, 28]))).toEqual([[4, -4]]);
    expect(await addIn.call("PEERGAP", 1, [[null]])).toEqual({ code: "#N/A", message: "There are no peers’ figures." });
    expect(await addIn.call("PEERGAP", 1, [["many"]])).toEqual({
      code: "#VALUE!",
      message: "The peer’s figure is “many”, which is not a number.",
    });
  });

  it("GRADESHARE is worse, same and better", async () => {
    const scale = ["Poor", "Fair", "Good", "Excellent"];
    expect(await addIn.call("GRADESHARE", "good", [scale], [[1, 2, 4, 1]])).toEqual([[0.375, 0.5, 0.125]]);
    expect(await addIn.call("GRADESHARE", "Good", column(scale), column([1, 2, 4]))).toEqual({
      code: "#VALUE!",
      message: "There are 4 grades and 3 counts. Give one count for each grade.",
    });
    expect(await addIn.call("GRADESHARE", "Superb", [scale], [[1, 2, 4, 1]])).toMatchObject({ code: "#N/A" });
    expect(await addIn.call("GRADESHARE", "Good", [scale], [[1, 2, -4, 1]])).toEqual({
      code: "#VALUE!",
      message: "A number of bodies cannot be below 0.",
    });
  });
});

it("every function is registered, described and tested by an example", () => {
  expect(METADATA.functions.map(({ name }) => name).sort()).toEqual(Object.keys(REGISTERED).sort());
  expect(METADATA.functions).toHaveLength(23);
});
