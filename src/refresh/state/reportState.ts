import {
  array,
  literal,
  nullable,
  object,
  optional,
  picklist,
  safeParse,
  string,
  unknown,
  type InferOutput,
} from "valibot";
import { type Acceptance, KEPT_ACCEPTANCE } from "../../check/acceptance";
import { packJson, unpackJson } from "../../json/packedJson";
import { isRecord, readJson } from "../../json/readJson";
import { MAPPING, type SavedMapping } from "../../map/saved/savedMapping";
import { FORMULA_MODES } from "../../report/formula/formulaMode";
import { PROFILES, type ReportModel } from "../../report/reportModel";
import { KEPT_PLAN, type KeptPlan } from "../kept/keptPlan";
import { writtenReport } from "../ourReport";
import type { Refresh } from "../refresh";
import { packedUndo, unpackedUndo } from "./packedUndo";
import { UNDO } from "../undo/undo";
import { WRITTEN_REPORT, type WrittenReport } from "../writtenReport";

/** The namespace of the one custom XML part in which a workbook carries what Outturn knows of it. */
export const STATE_NAMESPACE = "urn:outturn:report-state";

/** The version of the form of what is kept; a workbook with a later one is read only. */
export const STATE_VERSION = 2;

/** The version before it said the same, with every cell written out. */
const WRITTEN_OUT = 1;

/** The last refresh, as it can be undone. */
const LAST_REFRESH = object({
  ...UNDO.entries,
  /** What the report was before. */
  report: WRITTEN_REPORT,
  period: string(),
  readAt: string(),
});

export const REPORT_STATE = object({
  version: literal(STATE_VERSION),
  title: string(),
  /** Words for the period of the report that stands there. */
  period: string(),
  /** When its files were read. */
  readAt: string(),
  /** ID of its template. */
  template: string(),
  profile: picklist(PROFILES),
  formulas: picklist(FORMULA_MODES),
  /** What we last wrote. */
  report: WRITTEN_REPORT,
  /** What was confirmed last; null where nothing was. */
  mapping: nullable(MAPPING),
  accepted: array(KEPT_ACCEPTANCE),
  /** The plan that it was made by; null where it was too large, or an earlier version of Outturn wrote it. */
  plan: optional(nullable(KEPT_PLAN), null),
  /** Who reviewed it last; null where nobody said. */
  by: optional(nullable(string()), null),
  /** What a pack is built from, as `packFactsOf` made it; left out where the report was written without. */
  pack: optional(unknown()),
  /** Who signed off which pack of it, the newest last; left out where nobody did. */
  signOffs: optional(array(unknown())),
  undo: nullable(LAST_REFRESH),
});

/** What a workbook knows of the report in it. */
export type ReportState = InferOutput<typeof REPORT_STATE>;

/** What was made of the part in which a workbook carries its state. */
export type ReadState =
  | { readonly kind: "state"; readonly state: ReportState }
  /** Written by a later version of Outturn. */
  | { readonly kind: "newer" }
  /** There is none, or it cannot be read. */
  | { readonly kind: "none" };

/** What is remembered of a report beside its cells. */
export interface Remembered {
  /** ID of its template. */
  readonly template: string;
  readonly formulas: ReportState["formulas"];
  readonly mapping: SavedMapping | null;
  readonly accepted: readonly Acceptance[];
  readonly plan: KeptPlan | null;
  /** Who reviewed it; null where nobody said. */
  readonly by: string | null;
  /** What a pack of it is built from; left out for none. */
  readonly pack?: unknown;
}

/** What a workbook is to know of a report that was written into it for the first time. */
export function firstState(model: ReportModel, remembered: Remembered): ReportState {
  return stateWith(model, writtenReport(model), remembered, null);
}

/** What a workbook is to know after a refresh, by what it knew before. */
export function refreshedState(
  before: ReportState,
  model: ReportModel,
  { written, undo }: Pick<Refresh, "written" | "undo">,
  remembered: Remembered,
): ReportState {
  const { report, period, readAt } = before;
  const { signOffs } = before;
  const after = stateWith(model, written, remembered, { ...undo, report, period, readAt });
  return signOffs === undefined ? after : { ...after, signOffs };
}

/** What a workbook is to know after its last refresh was undone; null where there is none to undo. */
export function undoneState(state: ReportState): ReportState | null {
  if (state.undo === null) return null;
  const { report, period, readAt } = state.undo;
  // What a pack is built from is of the report that is taken back.
  return { ...state, report, period, readAt, undo: null, pack: undefined };
}

function stateWith(
  { title, period, readAt, profile }: ReportModel,
  report: WrittenReport,
  { template, formulas, mapping, accepted, plan, by, pack }: Remembered,
  undo: ReportState["undo"],
): ReportState {
  return {
    version: STATE_VERSION,
    title,
    period,
    readAt,
    template,
    profile,
    formulas,
    report,
    mapping,
    accepted: [...accepted],
    plan,
    by,
    ...(pack === undefined ? {} : { pack }),
    undo,
  };
}

/**
 * The state as the text of a custom XML part. The JSON in it has no letter that XML would have to escape.
 *
 * @example
 * readState("<state/>").kind //=> "none"
 */
export function stateXml(state: ReportState): string {
  const { version, undo, ...said } = state;
  const packed = packJson({ ...said, undo: undo === null ? null : packedUndo(undo) });
  const json = `{"version":${version},"packed":${packed}}`.replace(
    /[<>&\u007f-\u009f\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<state xmlns="${STATE_NAMESPACE}">${json}</state>`;
}

/** Reads what `stateXml` wrote, also where another program saved it again and escaped quotation marks. */
export function readState(xml: string): ReadState {
  const [, text = ""] = /<(?:\w+:)?state[^>]*>([\s\S]*)<\/(?:\w+:)?state>/.exec(xml) ?? [];
  const json = readJson(text.replace(/&quot;|&#34;/g, '"').replace(/&apos;|&#39;/g, "'"));
  if (isRecord(json) && typeof json["version"] === "number" && json["version"] > STATE_VERSION)
    return { kind: "newer" };
  const parsed = safeParse(REPORT_STATE, writtenOut(json), { abortEarly: true });
  return parsed.success ? { kind: "state", state: parsed.output } : { kind: "none" };
}

/** The state as this version has it in memory. */
function writtenOut(json: unknown): unknown {
  if (!isRecord(json)) return json;
  if (json["version"] === WRITTEN_OUT) return { ...json, version: STATE_VERSION };
  const said = unpackJson(json["packed"]);
  return isRecord(said) ? { ...said, undo: unpackedUndo(said["undo"]), version: STATE_VERSION } : null;
}
