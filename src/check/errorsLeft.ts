import { type Findings, openFindings } from "./acceptFindings";
import { CATALOGUE } from "./catalogue";

/** How many error findings nobody has accepted: those that stop sign-off. */
export function errorsLeft(findings: Findings): number {
  return openFindings(findings).filter(({ code }) => CATALOGUE[code].severity === "error").length;
}
