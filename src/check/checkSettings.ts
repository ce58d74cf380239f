import { address, type CellRef } from "../domain/cell";
import type { AnyKind, Found, Limit } from "../domain/finding";
import type { InPlan } from "../domain/findingWords";
import type { PlannedCheck } from "../domain/plan";
import { plainLabel } from "../map/match/plainLabel";
import { readValue } from "../read/cells/readValue";

/** What a plan's settings need to know of a check. */
export interface Settable {
  readonly kinds: readonly Pick<AnyKind, "code" | "severity" | "title">[];
  readonly limit: Limit | null;
  readonly isReading: boolean;
}

/** A check that the plan has switched off, or given another limit. */
export interface ChangedCheck {
  readonly title: string;
  /** Null where it is switched off. */
  readonly limit: number | null;
  readonly usual: Limit | null;
}

/** Why a row of the plan's table Checks is not followed. */
export interface RefusedEvidence extends InPlan {
  readonly why: "unknown" | "word" | "error" | "reading" | "noLimit" | "limit" | "again";
  /** The check's title, where it is known. */
  readonly check: string;
}

/** What a plan says of the checks, by their codes. */
export interface CheckSettings {
  readonly off: ReadonlySet<string>;
  readonly limits: ReadonlyMap<string, number>;
  readonly changed: readonly ChangedCheck[];
  readonly refused: readonly Found<RefusedEvidence>[];
}

const YES: ReadonlySet<string> = new Set(["", "yes", "y", "on", "true"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "off", "false"]);

/**
 * Follows the plan's table Checks. A row that names no check, switches off what guards against a wrong figure, or gives
 * a limit that cannot be, is refused, and the check is made as usual.
 */
export function checkSettings(planned: readonly PlannedCheck[], checks: readonly Settable[]): CheckSettings {
  const off = new Set<string>();
  const limits = new Map<string, number>();
  const changed: ChangedCheck[] = [];
  const refused: Found<RefusedEvidence>[] = [];
  const first = new Map<string, CellRef>();
  const kinds = checks.flatMap((check) => check.kinds.map((kind) => ({ check, kind })));
  for (const row of planned) {
    const named = plainLabel(row.check);
    const matched = kinds.find(({ kind }) => plainLabel(kind.code) === named || plainLabel(kind.title) === named);
    const title = matched?.kind.title ?? "";
    const refuse = (why: RefusedEvidence["why"], at: CellRef, found: string, expected: string | null = null): void => {
      refused.push({ item: null, at, found, expected, evidence: { file: "plan", why, check: title } });
    };
    if (matched === undefined) {
      refuse("unknown", row.at.check, row.check);
      continue;
    }
    const { code, severity } = matched.kind;
    const earlier = first.get(code);
    if (earlier !== undefined) {
      refuse("again", row.at.check, row.check, address(earlier));
      continue;
    }
    first.set(code, row.at.check);
    const use = plainLabel(row.use);
    const isOff = NO.has(use);
    if (!isOff && !YES.has(use)) refuse("word", row.at.use, row.use);
    const usual = matched.check.limit;
    const limit = row.limit === "" ? null : limitIn(row.limit, usual);
    if (row.limit !== "" && usual === null) refuse("noLimit", row.at.limit, row.limit);
    else if (row.limit !== "" && limit === null) refuse("limit", row.at.limit, row.limit, rangeWords(usual));
    if (isOff && matched.check.isReading) refuse("reading", row.at.use, row.use);
    else if (isOff && severity === "error") refuse("error", row.at.use, row.use);
    else if (isOff) {
      off.add(code);
      changed.push({ title, limit: null, usual });
      continue;
    }
    if (limit === null || limit === usual?.default) continue;
    limits.set(code, limit);
    changed.push({ title, limit, usual });
  }
  return { off, limits, changed, refused };
}

/** A limit within its range; null for anything else. */
function limitIn(text: string, usual: Limit | null): number | null {
  const read = readValue(text);
  if (usual === null || read.kind !== "number" || read.percent) return null;
  const { number } = read;
  const fits = number >= usual.least && number <= usual.most && (usual.whole !== true || Number.isInteger(number));
  return fits ? number : null;
}

/** What a limit may be: `a whole number from 4 to 60`. */
export function rangeWords(limit: Limit | null): string {
  if (limit === null) return "";
  return `a ${limit.whole === true ? "whole number" : "number"} from ${limit.least} to ${limit.most}`;
}
