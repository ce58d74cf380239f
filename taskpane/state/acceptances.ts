import type { Acceptance, AcceptedFinding, Finding } from "../../src/index";
import { acceptanceOf, withoutAcceptance } from "../../src/index";

/** Where accepted findings are kept between reports: in the workbook, or nowhere in a browser without Excel. */
export interface AcceptanceMemory {
  load(): Promise<readonly Acceptance[]>;
  /** Answers whether they are kept. */
  save(accepted: readonly Acceptance[]): Promise<boolean>;
}

/** How findings are accepted where they are shown. */
export interface Accepting {
  /** Who has accepted a finding and why; null where nobody has. */
  readonly of: (finding: Finding) => AcceptedFinding | null;
  /** The name that was given last. */
  readonly name: string;
  readonly onAccept: (findings: readonly Finding[], by: string, reason: string) => void;
  readonly onReopen: (finding: Finding) => void;
}

/** In a browser they last as long as the report that is being made; a file keeps them for longer. */
export const noAcceptanceMemory: AcceptanceMemory = {
  load: () => Promise.resolve([]),
  save: () => Promise.resolve(true),
};

/** The acceptances with these findings accepted as well, for one reason. */
export function accept(
  accepted: readonly Acceptance[],
  findings: readonly Finding[],
  by: string,
  reason: string,
): Acceptance[] {
  const others = findings.reduce<readonly Acceptance[]>(withoutAcceptance, accepted);
  return joinAcceptances(
    others,
    findings.map((finding) => acceptanceOf(finding, by, reason)),
  );
}

/** Two lists as one, each acceptance once. */
export function joinAcceptances(first: readonly Acceptance[], second: readonly Acceptance[]): Acceptance[] {
  return [...new Map([...first, ...second].map((acceptance) => [keyOf(acceptance), acceptance])).values()];
}

function keyOf({ code, item, at, found, expected, by, reason }: Acceptance): string {
  return JSON.stringify([code, item, item === null ? at : null, found, expected, by, reason]);
}
