import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProgram } from "../support/findProgram";
import { startLibreOffice, type LibreOffice } from "../support/libreOffice";
import { examOf, type Exam } from "./exam";
import { judge } from "./law";
import { worldInFull } from "./tally";

const SOFFICE = findProgram(["soffice"], "worlds in other formats, as an office suite writes them");

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

describe.skipIf(SOFFICE === null)("worlds that an office suite has saved in another format", () => {
  let office: LibreOffice;
  let exams: readonly Exam[] = [];
  beforeAll(async () => {
    exams = await styledWorlds(1, 3);
    const files = Object.fromEntries(exams.map(({ seed, extract: { bytes } }) => [`world${seed}.xlsx`, bytes]));
    office = startLibreOffice(SOFFICE ?? "");
    // With their number styles, which is what their figures are read by.
    for (const format of ["ods", "xls"]) office.convert(files, format);
  });
  afterAll(() => office?.end());

  it.each(["ods", "xls"])("are read from %s as from the XLSX that they were", async (format) => {
    for (const exam of exams) {
      const name = exam.extract.name.replace(/xlsx$/, format);
      const converted: Exam = {
        ...exam,
        extract: { name, bytes: office.made(`world${exam.seed}.${format}`) },
      };
      const [then, now] = [await judge(exam), await judge(converted)];
      expect(
        now.map(({ verdict }) => verdict),
        worldInFull(converted, now),
      ).toEqual(then.map(({ verdict }) => verdict));
    }
  });
});
