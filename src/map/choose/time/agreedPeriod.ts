import type { YearStart } from "../../../domain/time/year";
import type { ClaimedTable } from "../../claims/claimedTable";
import { combine, fileStatements, narrower, type Combined, type TimeStatement } from "../../claims/tableTime";
import type { When } from "../../claims/when";
import type { PeriodDoubt } from "./periodDoubt";

/** Whether words can be the report's period: `Last year` is counted from it. */
export function namesPeriod({ kind }: When): boolean {
  return kind === "period" || kind === "part";
}

/** What titles, sheet names and the file's name agree on; a question where they do not. */
export function agreedPeriod(
  tables: readonly ClaimedTable[],
  combinedByTable: readonly Combined[],
  file: string,
  year: YearStart,
): { readonly named: Extract<Combined, { kind: "said" }> | null; readonly doubts: readonly PeriodDoubt[] } {
  const doubts: PeriodDoubt[] = [];
  let named: Extract<Combined, { kind: "said" }> | null = null;
  let apart = false;
  for (const [index, combined] of combinedByTable.entries()) {
    if (combined.kind === "conflict")
      doubts.push({ table: tables[index]?.index ?? 0, question: twoPeriods(combined.one, combined.other) });
    if (combined.kind !== "said" || !namesPeriod(combined.claim.when)) continue;
    const both: When | null =
      named === null ? combined.claim.when : narrower(named.claim.when, combined.claim.when, year);
    // Sheets for different quarters are not two accounts of the report's period.
    if (both === null) apart = true;
    else named = { ...combined, claim: { ...combined.claim, when: both } };
  }
  const inFile = combine(fileStatements(file, year), year);
  const inName = inFile.kind === "said" && namesPeriod(inFile.claim.when) ? inFile : null;
  if (apart || doubts.length > 0) return { named: doubts.length === 0 ? inName : null, doubts };
  if (inName === null || named === null) return { named: named ?? inName, doubts };
  const both = narrower(named.claim.when, inName.claim.when, year);
  if (both === null) doubts.push({ table: tables[0]?.index ?? 0, question: twoPeriods(named.from, inName.from) });
  return { named: both === null ? named : { ...named, claim: { ...named.claim, when: both } }, doubts };
}

const FROM_WORDS: Readonly<Record<TimeStatement["from"], string>> = {
  title: "words above the table",
  sheet: "sheet’s name",
  file: "file’s name",
};

function twoPeriods(one: TimeStatement, other: TimeStatement): string {
  const where =
    one.from === other.from
      ? `The ${FROM_WORDS[one.from]} say both “${one.text}” and “${other.text}”.`
      : `The ${FROM_WORDS[one.from]} says “${one.text}” and the ${FROM_WORDS[other.from]} “${other.text}”.`;
  return (
    `${where.replace("The words above the table says", "The words above the table say")} Which ` +
    "period is the report for?"
  );
}
