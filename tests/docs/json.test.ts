import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonDocs } from "../../scripts/jsonDocs.mjs";
import { readAcceptances } from "../../src/check/acceptanceFile";
import { readRepairs } from "../../src/repair/repairFile";
import { readTemplate } from "../../src/report/templates/templateFile";

const PAGE = "../../docs/json.md";
const page = readFileSync(new URL(PAGE, import.meta.url), "utf8");

/** The first example below a heading. */
function example(heading: string): string {
  const [, after = ""] = page.split(`\n## ${heading}`);
  return /```json\n([^]*?)```/.exec(after)?.[1] ?? "";
}

describe("docs/json.md", () => {
  it("has the fields of each file as its schema has them", async () => {
    await expect(jsonDocs()).toMatchFileSnapshot(PAGE);
  });

  it("has an example of each file that is read", () => {
    expect(readTemplate(example("Templates:"), "t.json")).toMatchObject({ ok: true, value: { id: "our-report" } });
    expect(readAcceptances(example("Accepted findings:"), "a.json")).toMatchObject({
      ok: true,
      value: [{ item: "M2" }],
    });
    expect(readRepairs(example("Repairs:"), "r.json")).toMatchObject({ ok: true, value: [{ by: "A. Singh" }] });
  });
});
