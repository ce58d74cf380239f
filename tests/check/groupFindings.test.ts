import { describe, expect, it } from "vitest";
import { describeGroup, groupFindings, type FindingGroup } from "../../src/check/groupFindings";
import type { Finding } from "../../src/check/registry";
import { check, GOOD } from "./findings";

/** The findings about the statuses of actions 2.1, 2.2 and so on. */
async function ofStatuses(...statuses: readonly string[]): Promise<Finding[]> {
  const task = (index: number): string => `2.${index + 1},Task ${"abcdefghi".charAt(index)}`;
  const plan = `Actions\nAction ID,Action\n${statuses.map((_, index) => `${task(index)}\n`).join("")}`;
  const extract = `No.,Action,RAG\n${statuses.map((status, index) => `${task(index)},${status}\n`).join("")}`;
  return (await check("statusMissing", extract, plan)).findings.filter(({ code }) => code.startsWith("status"));
}
const grouped = (findings: readonly Finding[]): FindingGroup[] => groupFindings({ findings, accepted: [] });

describe("findings of one fault", () => {
  it("are one thing to look at, with every item and its cell", async () => {
    const groups = grouped(await ofStatuses("", "", "Green", "", ""));
    expect(groups.map(({ code, findings }) => [code, findings.length])).toEqual([["statusMissing", 4]]);
    expect(groups.map((group) => describeGroup(group, 2))).toEqual([
      "C2: action 2.1 has no status. It is shown as Not stated. Ask its owner for one. " +
        "The same goes for 2.2 in C3, 2.4 in C5 and 1 more.",
    ]);
    expect(groups.map((group) => describeGroup(group, Infinity))[0]).toMatch(
      / 2\.2 in C3, 2\.4 in C5 and 2\.5 in C6\.$/,
    );
  });

  it("are two where what was found differs: each word is a fault of its own", async () => {
    const groups = grouped(await ofStatuses("Orange", "Yellow", "Orange"));
    expect(groups.map(({ findings }) => findings.map(({ item }) => item))).toEqual([["2.1", "2.3"], ["2.2"]]);
  });

  it("are four where four statuses differ from four figures", async () => {
    const { findings } = await check("statedStatusDiffers", GOOD.replaceAll("Green", "Red"));
    expect(grouped(findings).map(({ findings: same }) => same.length)).toEqual([1, 1, 1, 1]);
  });

  it("are apart where one is accepted and the others are open", async () => {
    const [first, second] = await ofStatuses("", "");
    if (first === undefined || second === undefined) throw new Error("There are two findings.");
    const groups = groupFindings({
      findings: [first, second],
      accepted: [{ finding: first, by: "A. Singh", reason: "" }],
    });
    expect(groups.map(({ accepted }) => accepted?.by ?? null)).toEqual(["A. Singh", null]);
  });
});
