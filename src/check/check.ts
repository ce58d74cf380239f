import {
  findingKind,
  type AnyKind,
  type FindingKind,
  type FindingOf,
  type Found,
  type KindDeclaration,
  type Limit,
} from "../domain/finding";
import type { CheckContext } from "./checkContext";

/** What a check does, whatever it finds. */
interface CheckParts<Result> {
  /** What it looks at; where there is none of it, the check neither passed nor failed. */
  readonly looksAt: "tables" | "measures" | "actions" | "judgements" | "assertions";
  /** What can be said when it found nothing; null where saying so would tell a reader nothing. */
  readonly passed: string | null;
  /** What can be said of what was in order, whether or not something else was found. */
  readonly inOrder?: (context: CheckContext) => readonly string[];
  readonly run: (context: CheckContext) => readonly Result[];
}

/** A check with the kinds of finding that it gives. */
export interface Check<Kind extends AnyKind> extends CheckParts<FindingOf<Kind>> {
  readonly kinds: readonly Kind[];
  /** The threshold that a plan may set; null where it has none. */
  readonly limit: Limit | null;
  /** Whether it says how the file was read or what was assumed, which no plan can switch off. */
  readonly isReading: boolean;
}

/** The declaration of a check that gives one kind of finding. */
interface CheckDeclaration<Code extends string, Evidence>
  extends KindDeclaration<Code, Evidence>, Omit<CheckParts<Found<NoInfer<Evidence>>>, "run"> {
  readonly limit?: Limit;
  /** Given where it says how the file was read or what was assumed: no plan can switch it off. */
  readonly isReading?: true;
  /** Finds what there is to find, by the limit that the plan sets or the usual one. */
  readonly run: (context: CheckContext, limit: number) => readonly Found<NoInfer<Evidence>>[];
}

/** Declares a check of one kind of finding. It is run once it is in `registry.ts`. */
export function check<const Code extends string, Evidence>(
  declared: CheckDeclaration<Code, Evidence>,
): Check<FindingKind<Code, Evidence>> {
  const { code, looksAt, passed, inOrder, run, limit = null, isReading = false } = declared;
  const parts = inOrder === undefined ? { looksAt, passed } : { looksAt, passed, inOrder };
  return {
    ...parts,
    kinds: [findingKind<Code, Evidence>(declared)],
    limit,
    isReading,
    run: (context) =>
      run(context, context.settings.limits.get(code) ?? limit?.default ?? NaN).map((found) => ({ code, ...found })),
  };
}

/** Declares a check that gives findings of several kinds, or of a kind that is declared elsewhere. */
export function checkOf<Kind extends AnyKind>(kinds: readonly Kind[], parts: CheckParts<FindingOf<Kind>>): Check<Kind> {
  return { ...parts, kinds, limit: null, isReading: false };
}

/** Declares a check that lists what was found while something was read. */
export function readingCheck<Kind extends AnyKind>(
  kinds: readonly Kind[],
  run: (context: CheckContext) => readonly FindingOf<Kind>[],
): Check<Kind> {
  return { looksAt: "tables", passed: null, kinds, limit: null, isReading: true, run };
}
