import type { Acceptance } from "../../check/acceptance";
import { isRecord } from "../../json/readJson";
import { keptFacts } from "../facts/packFactsOf";
import type { InputFile, MeasureFacts, PackFacts } from "../facts/packFacts";

/** The version of the form in which a workbook keeps a sign-off. */
const SIGN_OFF_VERSION = 1;

/** Who let a pack go out, when, and of what: by which it is told later what is no longer so. */
export interface SignOff {
  readonly version: typeof SIGN_OFF_VERSION;
  readonly by: string;
  /** The day in words: `30 November 2026`. */
  readonly on: string;
  /** The report's period. */
  readonly period: string;
  readonly inputs: readonly InputFile[];
  /** Tells the plan's targets, rules and checks from others; null where it was not kept. */
  readonly rulesDigest: string | null;
  /** The version of Outturn that worked the statuses out. */
  readonly program: string;
  /** What the pack was built from, with what people had typed; null of one that another has replaced. */
  readonly facts: PackFacts | null;
}

/** Who signs, and when. */
export interface Signing {
  /** Findings that somebody has accepted, those of what people gave by hand among them. */
  readonly accepted: readonly Pick<Acceptance, "code" | "item" | "found">[];
  readonly by: string;
  readonly on: string;
  readonly program: string;
}

/**
 * A pack's sign-off. Nothing that is wrong in the data is signed off: its open errors are given instead, each by what
 * it says, and what somebody gave by hand over a figure or status is one until it is accepted.
 *
 * @param facts What the pack is built from, with what people typed.
 */
export function signOffOf(
  facts: PackFacts,
  { accepted, by, on, program }: Signing,
): { readonly ok: true; readonly value: SignOff } | { readonly ok: false; readonly open: readonly string[] } {
  const { open: counted, faults } = facts.quality;
  const errors = counted.error > 0 ? faults.filter(({ severity }) => severity === "Error") : [];
  const open = [...errors.map(({ words }) => words), ...byHandLeft(facts, accepted)];
  if (open.length > 0) return { ok: false, open };
  const { period, inputs, rulesDigest } = facts;
  return { ok: true, value: { version: SIGN_OFF_VERSION, by, on, period, inputs, rulesDigest, program, facts } };
}

/** What people gave by hand since the report was made and nobody has accepted, in words. */
function byHandLeft(facts: PackFacts, accepted: Signing["accepted"]): readonly string[] {
  const items: readonly Pick<MeasureFacts, "id" | "name" | "typedSince">[] = [
    ...facts.measures,
    ...facts.actions.map(({ action, ...rest }) => ({ ...rest, name: action })),
    ...facts.judgements,
    ...facts.assertions.map(({ assertion, ...rest }) => ({ ...rest, name: assertion })),
  ];
  return items.flatMap(({ id, name, typedSince = [] }) => {
    const given = accepted.filter(({ code, item }) => code === "givenByHand" && item === id);
    return typedSince
      .filter((words) => !given.some(({ found }) => found !== null && words.includes(`: ${found}. `)))
      .map((words) => `${name}: ${words}`);
  });
}

/** Sign-offs with one more: of those before it, who signed what is kept, and not the words. */
export function withSignOff(before: readonly SignOff[], last: SignOff): readonly SignOff[] {
  return [...before.map((one) => ({ ...one, facts: null })), last];
}

/** The sign-offs that a workbook keeps, the newest last; those of another version are left out. */
export function keptSignOffs(kept: readonly unknown[] | undefined): readonly SignOff[] {
  return (kept ?? []).flatMap((one) => (isSignOff(one) ? [{ ...one, facts: keptFacts(one.facts) }] : []));
}

/** The sign-off of the pack that has these facts: that of its period. Null where nobody signed it off. */
export function signOffFor(signOffs: readonly SignOff[], { period }: Pick<PackFacts, "period">): SignOff | null {
  const last = signOffs.at(-1);
  return last !== undefined && last.period === period && last.facts !== null ? last : null;
}

function isSignOff(kept: unknown): kept is SignOff {
  return isRecord(kept) && kept["version"] === SIGN_OFF_VERSION && typeof kept["by"] === "string";
}
