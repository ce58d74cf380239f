import type { Result, Template } from "../src/index";
import {
  adoptingOnDemand,
  chartsOnDemand,
  FORMULA_MODES,
  ok,
  PROFILES,
  readHistory,
  readSavedMapping,
  refused,
  type ReportState,
} from "../src/index";
import type { Stripped } from "./carry";
import { fileName, readSourceFile } from "./files";
import { assessEarlier, calledAs, readPlanFile, unlessLeftOut } from "./prepare";

export interface AdoptOptions {
  readonly plan: string;
  readonly mapping?: string;
  readonly template?: string;
  readonly profile?: string;
  readonly formulas?: string;
}

/**
 * The name of a file as the notes of a report give it: it may have another by now, and is none of a person's. Null
 * where they do not say.
 */
function fileSaid({ sheets }: Stripped["found"], what: "Plan" | "Extract"): string | null {
  for (const { rows } of sheets)
    for (const [about, of, name] of rows)
      if (about === "Sources" && of === what && typeof name === "string" && name !== "") return name;
  return null;
}

/**
 * What a report’s workbook would know that has lost it, from the extract that it was made of: what stands in it and is
 * not what that gives is a person’s.
 */
export async function adopt(
  { path, found, source }: Stripped,
  extract: string,
  options: AdoptOptions,
  templateNamed: (named: string | null) => Promise<Result<Template>>,
): Promise<Result<ReportState>> {
  const planned = await readPlanFile(options.plan, undefined, fileSaid(found, "Plan"));
  if (!planned.ok) return planned;
  const plan = planned.value;
  const mapping = await unlessLeftOut(options.mapping, null, readSavedMapping);
  if (!mapping.ok) return mapping;
  const extractSource = await readSourceFile(extract);
  if (!extractSource.ok) return extractSource;
  const past = readHistory(source, plan.plan.year);
  const named = calledAs(extractSource.value, fileSaid(found, "Extract"));
  const checked = assessEarlier(extract, named, plan, mapping.value, past);
  if (!checked.ok) return checked;
  const template = await templateNamed(options.template ?? plan.plan.template ?? null);
  if (!template.ok) return template;
  const [{ adoptedState }, { measureCharts }] = await Promise.all([adoptingOnDemand(), chartsOnDemand()]);
  const mode = FORMULA_MODES.find((one) => one === options.formulas) ?? "portable";
  const state = adoptedState(found, checked.value, past, {
    report: {
      template: template.value,
      profile: PROFILES.find((one) => one === options.profile) ?? "board",
      mode,
      charts: measureCharts,
    },
    remembered: { template: template.value.id, formulas: mode, mapping: null, accepted: [], plan: null, by: null },
  });
  return state === null
    ? refused(`${fileName(path)} has none of the tables of a report of ${fileName(extract)}, so it was left alone.`)
    : ok(state);
}
