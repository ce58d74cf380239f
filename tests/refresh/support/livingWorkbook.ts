import { cleanText } from "../../../src/domain/cleanText";
import { readHistory, type PastFigures } from "../../../src/history/readHistory";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { pastWithHand } from "../../../src/refresh/byHand/handGiven";
import { nextReport, type NextReport } from "../../../src/refresh/nextReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import type { WrittenReport } from "../../../src/refresh/writtenReport";
import type { Acceptance } from "../../../src/check/acceptanceFile";
import { buildReport } from "../../../src/report/buildReport";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { historyRows } from "../../../src/report/past/historyRows";
import { sourceOf } from "../../support/sampleFiles";
import { quarterLook } from "./quarters";
import { WorkbookInMemory } from "./workbookInMemory";

/** A council with burglaries (at most 360) and robberies (at most 90), of which fewer is better. */
const PLAN = `Setting,Value
Title,Made-up plan
Organisation,Made-up Council

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Figures,Aggregation
M1,Safer,Burglary,number,lower,360,in period,latest
M2,Safer,Robbery,number,lower,90,in period,latest
`;

/** A workbook that lives through quarters of 2025/26, with its past figures read back from its own sheet. */
export class LivingWorkbook {
  private constructor(
    readonly book: WorkbookInMemory,
    private base: WrittenReport,
    private period: string,
  ) {}

  /** @param extract Of the first quarter. */
  static async of(extract: string): Promise<LivingWorkbook> {
    const checked = await checkedOf(extract, null);
    const past = historyRows(checked, { readAt: "2025-07-20 09:00", by: null });
    const model = buildReport(checked, { ...quarterLook(1), past });
    return new LivingWorkbook(new WorkbookInMemory(model), writtenReport(model), model.period);
  }

  /** Refreshes it with the extract of a quarter. */
  async refresh(quarter: number, extract: string, accepted: readonly Acceptance[] = []): Promise<NextReport> {
    const readAt = `2025-${String(quarter * 3 + 4).padStart(2, "0")}-20 09:00`;
    const found = this.book.found();
    const read = readHistory(await sourceOf(this.text(), "past.csv"));
    if (read === null) throw new Error("no past figures");
    const { plan } = await checkedOf(extract, null);
    const past = pastWithHand(read, { report: this.base, period: this.period }, found, { year: plan.year, readAt });
    const report = { ...quarterLook(quarter), readAt };
    const next = nextReport(this.base, found, await checkedOf(extract, past, accepted), { report, by: null, accepted });
    this.book.apply(next.refresh.edits);
    this.base = next.refresh.written;
    this.period = next.model.period;
    return next;
  }

  /** The rows of past figures in a few words: ID, period, actual, was where it has one, status, marker. */
  async past(): Promise<string[]> {
    const rows = readHistory(await sourceOf(this.text(), "past.csv"))?.rows ?? [];
    return rows.map(({ id, period, actual, was, status, marker }) =>
      [
        id,
        period,
        actual.kind === "number" ? actual.number : actual.kind,
        ...(was.kind === "number" ? [`was ${was.number}`] : []),
        status,
        ...(marker === "" ? [] : [marker]),
      ].join(" "),
    );
  }

  private text(): string {
    const { rows } = this.book.sheetOf("History");
    return rows.map((row) => row.map((cell) => `"${cleanText(String(cell ?? ""))}"`).join(",")).join("\n");
  }
}

async function checkedOf(
  extract: string,
  past: PastFigures | null,
  accepted: readonly Acceptance[] = [],
): Promise<CheckedExtract> {
  const read = planFrom(await sourceOf(PLAN, "plan.csv"));
  return assessExtract(read, mapExtract(await sourceOf(extract, "extract.csv"), read.plan), {}, { past, accepted });
}
