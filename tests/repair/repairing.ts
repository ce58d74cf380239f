import type { Finding } from "../../src/check/registry";
import { assessExtract, mapExtract, planFrom } from "../../src/pipeline";
import type { ConfirmedRepair, Repair } from "../../src/repair/repair";
import { address } from "../../src/domain/cell";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import { sourceOf } from "../support/sampleFiles";

/** An extract and a plan through the whole pipeline, with repairs that somebody has confirmed. */
export async function repaired(
  extract: Uint8Array | string,
  plan: Uint8Array | string,
  repairs: readonly ConfirmedRepair[],
  file = "extract.csv",
): Promise<CheckedExtract> {
  const readPlan = planFrom(await sourceOf(plan, "plan.csv"));
  return assessExtract(readPlan, mapExtract(await sourceOf(extract, file), readPlan.plan), {}, { repairs });
}

/** Repairs as a person confirms them. */
export function confirmed(
  repairs: readonly Repair[],
  by = "A. Singh",
  reason: string | null = null,
): ConfirmedRepair[] {
  return repairs.map((repair) => ({ ...repair, by, reason }));
}

/** The cells of a repair in short: `C7 45* to 45`. */
export function cells({ edits }: Repair): string[] {
  return edits.map(
    ({ at, before, after }) =>
      `${address(at)} ${before === "" ? "blank" : before} to ${after === "" ? "blank" : after}`,
  );
}

/** Each finding as its code and its cell. */
export function codesAt(findings: readonly Finding[]): string[] {
  return findings.map(({ code, at }) => `${code} ${at === null ? "" : address(at)}`.trim());
}
