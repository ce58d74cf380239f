import type { Files, MappingWork } from "../jobStages";
import { figuresAsked } from "./figuresAsked";
import { rowsToMatch } from "./rowsToMatch";
import { tableReadings } from "./tableReading";

/**
 * Whether an extract is as one that was confirmed before, down to each column and label, so that nothing of its
 * mapping is new or in doubt.
 */
export function nothingToAsk(job: Pick<Files, "plan" | "planFile" | "remembered">, work: MappingWork): boolean {
  const { saved, mapped, labels } = work;
  const { mapping } = mapped;
  const { plan } = job.plan;
  if (saved === null || mapping.doubts.length > 0 || periodWanted(job, work)) return false;
  const known = new Set(saved.tables.map(({ fingerprint }) => fingerprint));
  const isKnown = mapping.tables.every(
    ({ fingerprint, columns }) =>
      known.has(fingerprint) && columns.every(({ claim: { reason } }) => reason === "confirmed before"),
  );
  return (
    isKnown &&
    figuresAsked(mapped, plan).every(({ table }) => (mapping.tables[table]?.figures ?? null) !== null) &&
    rowsToMatch(mapped, plan).every(({ label }) => Object.hasOwn(labels, label)) &&
    tableReadings(mapped, plan).every(({ asksHeader }) => !asksHeader)
  );
}

/** Whether nothing says what period the report is for: the plan that is remembered said it of the last one alone. */
export function periodWanted(
  { plan: { plan }, planFile, remembered }: Pick<Files, "plan" | "planFile" | "remembered">,
  { mapped: { mapping } }: MappingWork,
): boolean {
  const isRemembered = remembered?.plan?.statedPeriod === true && remembered.plan.kept === planFile;
  return isRemembered && plan.period === null && mapping.report.from === "none";
}
