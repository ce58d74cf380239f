import { address } from "../../domain/cell";
import type { StatusMeaning } from "../../domain/plan";
import { STATUS_COLOURS } from "../../domain/statusColour";
import { readStatus } from "../../read/cells/readStatus";
import { plainLabel } from "../match/plainLabel";
import type { PlanFinding } from "./findingKinds";
import type { PlanRow } from "./planRows";

/** What words of an organisation's own can mean, as a plan writes it. */
export const STATUS_MEANINGS = [...STATUS_COLOURS, "Not stated"] as const;

const NO_COLOUR: ReadonlySet<string> = new Set(["not stated", "none", "no status", "no colour"]);

/**
 * Reads the plan's table `Status words`: `On track` means Green, `Paused` means nothing. What is not understood, and
 * words that are given two meanings, are findings.
 */
export function readStatusMeanings(rows: readonly PlanRow[], findings: PlanFinding[]): StatusMeaning[] {
  const read = new Map<string, { readonly meaning: StatusMeaning; readonly row: PlanRow }>();
  for (const row of rows) {
    const words = row.text("words");
    const means = row.text("means");
    if (words === "") continue;
    const status = readStatus(means);
    const colour = status.kind === "colour" ? status.colour : null;
    const first = read.get(plainLabel(words));
    const understood = colour !== null || NO_COLOUR.has(plainLabel(means));
    if (!understood || (first !== undefined && first.meaning.colour !== colour)) {
      const expected =
        understood && first !== undefined
          ? `${first.meaning.colour ?? "Not stated"}, as ${address(first.row.at("means"))} says of the same words`
          : STATUS_MEANINGS.join(", ");
      const at = row.at("means");
      findings.push({ code: "planWordUnknown", item: null, at, found: means, expected, evidence: { file: "plan" } });
    } else if (first === undefined) read.set(plainLabel(words), { meaning: { words, colour }, row });
  }
  return [...read.values()].map(({ meaning }) => meaning);
}
