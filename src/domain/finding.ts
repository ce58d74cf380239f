import type { CellRef } from "./cell";

/** `error` stops sign-off (never the writing), `warning` wants a look, `note` is for the record. */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Evidence of a kind of finding that needs none for its sentence. */
export type NoEvidence = Readonly<Record<string, never>>;

/** Something in the data that a person should look at, without its code: where it is, and the evidence. */
export interface Found<Evidence = NoEvidence> {
  /** Id of the measure, action or other item it is about; null for a whole file or table. */
  readonly item: string | null;
  /** The cell to look at; null where there is none (a measure that the extract lacks). */
  readonly at: CellRef | null;
  /** What the file holds, as printed. */
  readonly found: string | null;
  /** What was expected, in the same form. */
  readonly expected: string | null;
  /** Further evidence by name, for the sentence. */
  readonly evidence: Evidence;
}

/** A threshold of a check that an organisation may set in its plan. */
export interface Limit {
  readonly default: number;
  /** The least and the most that it may be set to. */
  readonly least: number;
  readonly most: number;
  /** Whether it must be a whole number. */
  readonly whole?: true;
  /** What it means, as a sentence: "A target is hard to believe where the actual is this many times it." */
  readonly means: string;
}

/** A kind of finding as declared: its code, how much it matters, its name for people, its sentence and examples. */
export interface FindingKind<Code extends string, Evidence> {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  /** What is wrong, where, and what to do: one short sentence for each, plain words. */
  readonly sentence: (finding: Found<Evidence>) => string;
  /** Its sentence as each of its examples gives it. */
  readonly examples: () => readonly string[];
}

/** Any kind of finding, for lists of them. */
export type AnyKind = FindingKind<string, never>;

/** An example of a finding. It stands in Actuals!C7, unless it says that there is no cell. */
export type Example<Evidence> = Omit<Found<Evidence>, "at"> & { readonly at?: null };

/** What is written down of a kind of finding. */
export interface KindDeclaration<Code extends string, Evidence> {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  readonly sentence: (finding: Found<Evidence>) => string;
  /** One for each thing that the sentence can say. The first is printed in docs/findings.md. */
  readonly examples: readonly [Example<NoInfer<Evidence>>, ...Example<NoInfer<Evidence>>[]];
}

/** A finding of one kind, or of one of several. */
export type FindingOf<Kind> =
  Kind extends FindingKind<infer Code, infer Evidence> ? Found<Evidence> & { readonly code: Code } : never;

const EXAMPLE_CELL: CellRef = { file: "extract.xlsx", sheet: "Actuals", row: 6, column: 2 };

/** Declares a kind of finding. Its evidence is what the sentence takes: a field that is misspelt does not compile. */
export function findingKind<const Code extends string, Evidence>({
  code,
  severity,
  title,
  sentence,
  examples,
}: KindDeclaration<Code, Evidence>): FindingKind<Code, Evidence> {
  return {
    code,
    severity,
    title,
    sentence,
    examples: () => examples.map((example) => sentence({ at: EXAMPLE_CELL, ...example })),
  };
}
