import type { CellRef } from "../domain/cell";
import type { FileEvidence } from "./fileEvidence";
import type { FileFinding } from "./findingKinds";
import { FINDINGS_OF_A_CODE_MAX } from "./guard/limits";

/** Collects findings; of each code only the first ones are kept, and the last kept says how many were left out. */
export class FindingList {
  private readonly kept: FileFinding[] = [];
  private readonly counts = new Map<FileFinding["code"], number>();

  add(
    code: FileFinding["code"],
    at: CellRef | null,
    found: string | null,
    expected: string | null = null,
    evidence: FileEvidence = {},
  ): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= FINDINGS_OF_A_CODE_MAX) this.kept.push({ code, item: null, at, found, expected, evidence });
  }

  /** The findings in the order they were met. */
  list(): readonly FileFinding[] {
    const lastOfCode = new Map(this.kept.map((finding, index) => [finding.code, index]));
    return this.kept.map((finding, index) => {
      const more = (this.counts.get(finding.code) ?? 0) - FINDINGS_OF_A_CODE_MAX;
      if (more <= 0 || lastOfCode.get(finding.code) !== index) return finding;
      return { ...finding, evidence: { ...finding.evidence, more: String(more) } };
    });
  }
}
