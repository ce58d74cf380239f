import { readFileSync } from "node:fs";
import { assessExtract, mapExtract, planFrom } from "../../src/pipeline";
import { readSource } from "../../src/read/readSource";
import type { Source } from "../../src/read/source";
import type { CheckedExtract } from "../../src/report/checkedExtract";

/** A file of `samples/` as bytes. */
export function sampleBytes(sample: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../samples/${sample}/${file}`, import.meta.url)));
}

/** Bytes or text as a source; a failure to read is a failed test. */
export async function sourceOf(content: Uint8Array | string, file: string): Promise<Source> {
  const source = await readSource(typeof content === "string" ? new TextEncoder().encode(content) : content, file);
  if (!source.ok) throw new Error(source.fault.sentence);
  return source.value;
}

/** A sample of the project through the whole pipeline. */
export async function assessSample(sample: string): Promise<CheckedExtract> {
  return assessTexts(sampleBytes(sample, "extract.csv"), sampleBytes(sample, "plan.csv"));
}

/** An extract and a plan through the whole pipeline. */
export async function assessTexts(extract: Uint8Array | string, plan: Uint8Array | string): Promise<CheckedExtract> {
  const readPlan = planFrom(await sourceOf(plan, "plan.csv"));
  return assessExtract(readPlan, mapExtract(await sourceOf(extract, "extract.csv"), readPlan.plan));
}
