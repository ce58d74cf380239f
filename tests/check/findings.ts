import { address } from "../../src/domain/cell";
import type { Finding, FindingCode } from "../../src/check/registry";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import { assessExtract, mapExtract, planFrom, type MappedExtract } from "../../src/pipeline";
import { assessTexts, sourceOf } from "../support/sampleFiles";

/** A plan of four measures: a percentage, a count, an amount and a change. */
export const PLAN = `Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Aliases
M1,Safer streets,Public satisfaction,%,higher,64%,Happy people
M2,Safer streets,Burglary,number,lower,360,
M3,Better value,Savings made,£,higher,"£3,500,000",
M4,Better value,All crime,% change,lower,-2%,
`;

/** An extract that agrees with the plan in everything. */
export const GOOD = `Measure,Target,Actual,Last year,RAG
Public satisfaction,64%,65.4%,61.6%,Green
Burglary,360,355,400,Green
Savings made,"£3,500,000","£5,326,149",£3m,Green
All crime,-2%,-8.5%,,Green
`;

/** A finding in short: what a test asserts on. */
export interface Brief {
  readonly item: string | null;
  readonly at: string | null;
  readonly found: string | null;
  readonly expected: string | null;
}

/** The findings of one code in short, in order. */
export function brief(findings: readonly Finding[], code: FindingCode): Brief[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ item, at, found, expected }) => ({ item, at: at === null ? null : address(at), found, expected }));
}

/** What an extract and a plan give, and its findings of one code in short. */
export async function check(
  code: FindingCode,
  extract: string,
  plan = PLAN,
): Promise<CheckedExtract & { readonly briefs: Brief[] }> {
  const checkedExtract = await assessTexts(extract, plan);
  return { ...checkedExtract, briefs: brief(checkedExtract.findings, code) };
}

/** The same with an earlier extract to compare with, both by one plan. */
export async function checkAgainst(
  code: FindingCode,
  extract: string,
  previous: string,
  plan = PLAN,
): Promise<CheckedExtract & { readonly briefs: Brief[] }> {
  const read = planFrom(await sourceOf(plan, "plan.csv"));
  const mapped = async (text: string, file: string): Promise<MappedExtract> =>
    mapExtract(await sourceOf(text, file), read.plan);
  const earlier = assessExtract(read, await mapped(previous, "earlier.csv"));
  const checkedExtract = assessExtract(read, await mapped(extract, "extract.csv"), {}, { previous: earlier });
  return { ...checkedExtract, briefs: brief(checkedExtract.findings, code) };
}

/** Every code found, once each, in order. */
export function codes({ findings }: CheckedExtract): FindingCode[] {
  return [...new Set(findings.map(({ code }) => code))];
}
