import { describe, expect, it } from "vitest";
import { EXTRACT_WITH_ERROR, folderForEach, PLAN, run } from "./run";

const ACCEPTED = JSON.stringify({
  version: 1,
  accepted: [{ code: "statedStatusDiffers", item: "M1", found: "Red", by: "A. Singh", reason: "Agreed by the board." }],
});

describe("outturn check --accepted", () => {
  const folder = folderForEach();
  const files = (): string[] => [
    folder.file("extract.csv", EXTRACT_WITH_ERROR),
    "--plan",
    folder.file("plan.csv", PLAN),
  ];

  it("lists an accepted error with who and why, and exits 0 where it would have been 1", async () => {
    expect((await run("check", ...files())).exit).toBe(1);
    const { exit, out } = await run("check", ...files(), "--accepted", folder.file("accepted.json", ACCEPTED), "--all");
    expect(out).toContain("Error: E3 says Red for M1");
    expect(out).toContain("Correct the word or the figures. Accepted by A. Singh: Agreed by the board.");
    expect(exit).toBe(0);
    expect((await run("check", ...files(), "--accepted", folder.path("accepted.json"))).out).toContain(
      "1 error, 0 warnings, 0 notes; 1 of them accepted, 0 errors open\n",
    );
  });

  it("refuses a file that is none of accepted findings, in one line", async () => {
    const { exit, err } = await run("check", ...files(), "--accepted", folder.file("accepted.json", "{}"));
    expect([exit, err]).toEqual([
      2,
      "outturn: accepted.json is not a file of accepted findings: it has no list called accepted, or " +
        "its version is not 1.\n",
    ]);
  });
});
