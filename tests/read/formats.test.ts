import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/read/formats";

const READ = join(import.meta.dirname, "../../src/read");
/** Folders of what every format shares, and of what is pasted, which is no file. */
const SHARED = ["cells", "guard", "pasted", "tables", "totals"];

describe("the list of formats", () => {
  it("has every format that has a folder, and no other", () => {
    const folders = readdirSync(READ, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const formats = folders.map(({ name }) => name).filter((name) => !SHARED.includes(name));
    expect(FORMATS.map(({ id }) => id).sort()).toEqual(formats.sort());
  });

  it("is the list in docs/formats.md (npm run golden writes it)", async () => {
    const rows = FORMATS.map(({ name, endings }) => `| ${name} | ${endings.join(", ")} |`);
    const page = [
      "# Files that can be read\n",
      "What a file is, is told by its content, whatever its name says.\n",
      "| Format | Name ends in |\n|---|---|",
      ...rows,
    ];
    await expect(`${page.join("\n")}\n`).toMatchFileSnapshot("../../docs/formats.md");
  });
});
