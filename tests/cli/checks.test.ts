import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { GOOD, PLAN } from "../check/findings";
import { folderForEach, run } from "./run";

const folder = folderForEach();

it("a plan's table Checks is followed by check, and told in the report", async () => {
  const extract = folder.file("extract.csv", GOOD.replace("5,326,149", "53,261,490"));
  const plan = folder.file("plan.csv", `${PLAN}\nChecks\nCheck,Use,Limit\nTarget hard to believe,no,\n`);
  const page = folder.path("report.html");
  const usual = await run("check", extract, "--plan", folder.file("usual.csv", PLAN), "--json");
  expect(usual.out).toContain('"code": "absurdTarget"');
  const set = await run("check", extract, "--plan", plan, "--json");
  expect([set.exit, set.out.includes("absurdTarget")]).toEqual([0, false]);
  expect((await run("report", extract, "--plan", plan, "--out", page)).exit).toBe(0);
  expect(readFileSync(page, "utf8")).toContain("Not checked: the plan switches this check off.");
});
