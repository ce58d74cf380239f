import { describeFinding } from "../check/describeFinding";
import { CATALOGUE } from "../check/catalogue";
import type { Finding, FindingCode } from "../check/registry";
import { address } from "../domain/cell";
import type { Severity } from "../domain/finding";

/** A finding as `outturn inspect --json` prints it. */
export interface InspectedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly at: { readonly sheet: string; readonly address: string } | null;
  readonly found: string | null;
}

/** What is odd about a file, in words. */
export function inspectedFinding(finding: Finding): InspectedFinding {
  const { code, at, found } = finding;
  return {
    code,
    severity: CATALOGUE[code].severity,
    message: describeFinding(finding),
    at: at === null ? null : { sheet: at.sheet, address: address(at) },
    found,
  };
}
