import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examOf, type Exam } from "./exam";
import { judge } from "./law";
import { worldInFull } from "./tally";

/** Whether LibreOffice is there to write ODS and XLS with number styles as an office suite writes them. */
const OFFICE = spawnSync("soffice", ["--version"]).status === 0;

/** Formats whose styles say more than their numbers: scaled money, clocks, percentages. */
const STYLED = /"m"|h:mm|"k"|%/;

/** The first worlds from a seed on that are workbooks with styled figures, read afresh. */
async function styledWorlds(from: number, count: number): Promise<Exam[]> {
  const found: Exam[] = [];
  for (let seed = from; found.length < count; seed++) {
    const exam = await examOf(seed);
    const styled = exam.printed.sheets.some(({ rows }) =>
      rows.some((row) => row.some((cell) => typeof cell !== "string" && STYLED.test(cell.format))),
    );
    if (exam.page.format === "xlsx" && exam.earlier === null && styled) found.push(exam);
  }
  return found;
}

describe.runIf(OFFICE)("worlds that an office suite has saved in another format", () => {
  const folder = mkdtempSync(join(tmpdir(), "truth-"));
  let exams: readonly Exam[] = [];
  beforeAll(async () => {
    exams = await styledWorlds(1, 3);
    const files = exams.map(({ seed, extract: { bytes } }) => {
      const path = join(folder, `world${seed}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    for (const format of ["ods", "xls"])
      execFileSync(
        "soffice",
        [
          "--headless",
          `-env:UserInstallation=file://${folder}/profile`,
          "--convert-to",
          format,
          "--outdir",
          folder,
          ...files,
        ],
        { stdio: "ignore" },
      );
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(["ods", "xls"])("are read from %s as from the XLSX that they were", async (format) => {
    for (const exam of exams) {
      const name = exam.extract.name.replace(/xlsx$/, format);
      const converted: Exam = {
        ...exam,
        extract: { name, bytes: new Uint8Array(readFileSync(join(folder, `world${exam.seed}.${format}`))) },
      };
      const [then, now] = [await judge(exam), await judge(converted)];
      expect(
        now.map(({ verdict }) => verdict),
        worldInFull(converted, now),
      ).toEqual(then.map(({ verdict }) => verdict));
    }
  });
});
