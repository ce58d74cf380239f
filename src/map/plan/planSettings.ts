import { cellName } from "../../domain/cell";
import { WORTH_ASKING } from "../match/certainty";
import { closeness } from "../match/closeness";
import { plainLabel } from "../match/plainLabel";
import { EXAMPLE_ORGANISATION } from "./exampleRows";
import type { PlanFinding } from "./findingKinds";
import type { PlanRow } from "./planRows";
import { SETTING_NAMES, type SettingLine } from "./settingLines";

/**
 * A plan’s settings by their names in plain form, blank ones left out: those of its tables of settings, then those that
 * stand elsewhere. The first of two counts.
 *
 * @param rows Rows of the tables of settings.
 * @param lines Settings that stand outside them.
 */
export function planSettings(
  rows: readonly PlanRow[],
  lines: readonly SettingLine[],
  findings: PlanFinding[],
): ReadonlyMap<string, SettingLine> {
  const settings = new Map<string, SettingLine>();
  const inRows = rows.map((row) => ({
    name: plainLabel(row.text("setting")),
    label: row.text("setting"),
    labelAt: row.at("setting"),
    text: row.text("value"),
    at: row.at("value"),
  }));
  for (const { name, label, labelAt, text } of inRows) {
    // A plan may have lines of its own there, such as `Source`: only what is nearly a setting may be meant as one.
    const near = name === "" || text === "" || SETTING_NAMES.has(name) ? null : nearest(name);
    if (near !== null)
      findings.push({
        code: "settingUnknown",
        item: null,
        at: labelAt,
        found: label,
        expected: near,
        evidence: { file: "plan" },
      });
  }
  for (const line of [...inRows, ...lines]) {
    if (line.text === "" || isExample(line)) continue;
    const first = settings.get(line.name);
    if (first === undefined) settings.set(line.name, line);
    else if (first.text !== line.text)
      findings.push({
        code: "settingTwice",
        item: null,
        at: line.at,
        found: line.text,
        expected: first.text,
        evidence: { file: "plan", setting: capital(line.name), first: cellName(first.at) },
      });
  }
  return settings;
}

/** Whether a setting has what the template puts in the place of one. */
export function isExample({ name, text }: Pick<SettingLine, "name" | "text">): boolean {
  return name === "organisation" && text === EXAMPLE_ORGANISATION;
}

function nearest(name: string): string | null {
  const ranked = [...SETTING_NAMES]
    .map((known) => ({ known, score: closeness(known, name) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return best === undefined || best.score < WORTH_ASKING ? null : capital(best.known);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
