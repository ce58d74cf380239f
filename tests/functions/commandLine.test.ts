import { describe, expect, it } from "vitest";
import catalogue from "../../functions/catalogue.json";
import { LAMBDA_NAMES, lambdaFormula } from "../../src/report/formula/lambdas";
import { run } from "../cli/run";

describe("outturn functions", () => {
  it("lists each function with what it does and an example", async () => {
    const { exit, out, err } = await run("functions");
    expect([exit, err]).toEqual([0, ""]);
    for (const { signature, description, example } of catalogue) {
      expect(out).toContain(`${signature}\n  ${description}\n  ${example.formula} is `);
    }
  });

  it("has the catalogue as JSON", async () => {
    const { out } = await run("functions", "--json");
    expect(JSON.parse(out)).toEqual({ version: 1, functions: catalogue });
  });

  it("prints names for Excel’s Name Manager, and warns of those that are taken", async () => {
    const { exit, out } = await run("functions", "--lambda");
    expect(exit).toBe(0);
    expect(out).toContain(
      "Define none while the add-in’s function of that name is there, and none over a name of your own.",
    );
    for (const lambda of LAMBDA_NAMES)
      expect(out).toContain(`Name: ${lambda.name}\nComment: ${lambda.comment}\nRefers to: ${lambdaFormula(lambda)}\n`);
  });

  it("has those names as JSON", async () => {
    const { out } = await run("functions", "--lambda", "--json");
    const { version, names } = JSON.parse(out) as {
      version: number;
      names: { name: string; formula: string; comment: string }[];
    };
    expect([version, names.map(({ name }) => name)]).toEqual([
      1,
      ["RAG", "ACHIEVED", "YOY", "DIRECTION", "MILESTONEVARIANCE"],
    ]);
    expect(Object.keys(names[0] ?? {})).toEqual(["name", "formula", "comment"]);
  });
});
