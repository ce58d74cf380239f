import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readEarlier } from "../../cli/carry";
import { factsTyped } from "../../cli/packFacts";
import { buildPack } from "../../src/pack/buildPack";
import { folderForEach, run } from "../cli/run";
import { partLines, sectionLines } from "../pack/packText";

const folder = folderForEach();

function sample(name: string): string {
  return fileURLToPath(new URL(`../../samples/made-up-hospital-2025-26/${name}`, import.meta.url));
}

it("the made-up hospital gives a pack in which no part of an exception is missing", async () => {
  const [book, report, plan] = [folder.path("book.xlsx"), folder.path("report.xlsx"), sample("plan.csv")];
  copyFileSync(sample("book.xlsx"), book);
  const time = ["--time", "2026-03-09T09:00"];
  const kept = await run("history", sample("past"), "--plan", plan, "--into", book, ...time);
  expect(kept).toMatchObject({ exit: 0, err: "" });
  expect(kept.out).toContain("276 new rows of past figures");
  const made = await run("report", sample("2026-02.csv"), "--plan", plan, "--carry", book, "--out", report, ...time);
  expect(made).toMatchObject({ exit: 0, err: "" });
  expect(made.out).toContain("7 Green, 6 Amber, 2 Red");

  const earlier = await readEarlier(report);
  if (!earlier.ok) throw new Error(earlier.fault.sentence);
  const typed = await factsTyped(earlier.value);
  if (!typed.ok) throw new Error(typed.fault.sentence);
  const pack = buildPack(typed.value.facts);
  const exceptions = pack.sections.find(({ kind }) => kind === "exceptions")?.parts ?? [];
  expect(exceptions).toHaveLength(8);
  for (const exception of exceptions) {
    const words = partLines(exception).join("\n");
    expect(words).not.toMatch(/not known|not given|no cell|was given|Nothing was said|The same words/i);
    expect(words).toMatch(/Why: .*\nAction: .*\. Action owner: .*\. By when: .* 2026\. Expected effect: .*\./);
    expect(exception.blocks.filter(({ kind }) => kind === "chart")).toHaveLength(1);
  }
  // Its six figures since the rebase are too few to say how it varies; those before are of another series.
  const falls = exceptions.find(({ title }) => title?.startsWith("Falls") === true);
  expect(falls === undefined ? "" : partLines(falls).join("\n")).toMatch(
    /What it shows: Missed 5\.50, within the tolerance\.\s/,
  );
  const [worst, second] = exceptions;
  const whole = [
    ...sectionLines(pack, "answer"),
    ...(worst === undefined ? [] : partLines(worst)),
    ...(second === undefined ? [] : partLines(second)),
  ];
  await expect(`${whole.join("\n")}\n`).toMatchFileSnapshot("../golden/made-up-hospital-pack.txt");
});
