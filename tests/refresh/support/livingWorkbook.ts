import { cleanText } from "../../../src/domain/cleanText";
import type { Plan } from "../../../src/domain/plan";
import type { HistoryRow } from "../../../src/history/historyRow";
import { readHistory, type PastFigures } from "../../../src/history/readHistory";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { pastInWorkbook } from "../../../src/refresh/byHand/handGiven";
import { nextReport, type NextReport } from "../../../src/refresh/nextReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import type { WrittenReport } from "../../../src/refresh/writtenReport";
import type { Acceptance } from "../../../src/check/acceptance";
import { buildReport } from "../../../src/report/buildReport";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { templateById } from "../../../src/report/templates/template";
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

  /** @param extract Of the first quarter, or of another period with its plan and when it was read. */
  static async of(extract: string, { plan = PLAN, readAt = "2025-07-20 09:00" } = {}): Promise<LivingWorkbook> {
    const checked = await checkedOf(extract, plan, null);
    const past = historyRows(checked, { readAt, by: null });
    const model = buildReport(checked, { ...lookOf(checked.plan, 1), past });
    return new LivingWorkbook(new WorkbookInMemory(model), writtenReport(model), model.period);
  }

  /** Refreshes it with the extract of a quarter. */
  async refresh(quarter: number, extract: string, accepted: readonly Acceptance[] = []): Promise<NextReport> {
    const readAt = `2025-${String(quarter * 3 + 4).padStart(2, "0")}-20 09:00`;
    return this.follow(extract, { quarter, readAt, accepted, plan: PLAN });
  }

  /** Refreshes it with the extract of any period, by its plan. */
  async follow(
    extract: string,
    {
      quarter = 1,
      readAt,
      accepted = [],
      plan,
    }: { quarter?: number; readAt: string; accepted?: readonly Acceptance[]; plan: string },
  ): Promise<NextReport> {
    const found = this.book.found();
    const { year } = planFrom(await sourceOf(plan, "plan.csv")).plan;
    const known = { report: this.base, period: this.period };
    const past = pastInWorkbook(await sourceOf(this.text(), "past.csv"), known, found, { year, readAt });
    if (past === null) throw new Error("no past figures");
    const checked = await checkedOf(extract, plan, past, accepted);
    const report = { ...lookOf(checked.plan, quarter), readAt };
    const next = nextReport(this.base, found, checked, { report, by: null, accepted });
    this.book.apply(next.refresh.edits);
    this.base = next.refresh.written;
    this.period = next.model.period;
    return next;
  }

  /** The rows of past figures in a few words: ID, period, actual, was where it has one, status, marker. */
  async past(): Promise<string[]> {
    const rows = await this.history();
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

  /** The past figures as they are read back. */
  async history(): Promise<readonly HistoryRow[]> {
    return readHistory(await sourceOf(this.text(), "past.csv"))?.rows ?? [];
  }

  private text(): string {
    const { rows } = this.book.sheetOf("History");
    return rows.map((row) => row.map((cell) => `"${cleanText(String(cell ?? ""))}"`).join(",")).join("\n");
  }
}

function lookOf({ template }: Plan, quarter: number): ReturnType<typeof quarterLook> {
  const own = templateById(template);
  return own === null ? quarterLook(quarter) : { ...quarterLook(quarter), template: own };
}

async function checkedOf(
  extract: string,
  plan: string,
  past: PastFigures | null,
  accepted: readonly Acceptance[] = [],
): Promise<CheckedExtract> {
  const read = planFrom(await sourceOf(plan, "plan.csv"));
  return assessExtract(read, mapExtract(await sourceOf(extract, "extract.csv"), read.plan), {}, { past, accepted });
}
