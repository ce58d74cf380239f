import packageJson from "../../../package.json";
import type { Result } from "../../../src/index";
import { changeSentence, ok, packOnDemand, refused, stateXml, verifyOnDemand } from "../../../src/index";
import { askExcel } from "../askExcel";
import { knows } from "./knows";
import { packFactsThere } from "./packInWorkbook";
import { keepState } from "./workbookState";

/** The version of Outturn that worked the statuses out. */
const { version: program } = packageJson;

/** Who signs off the pack of the open workbook’s report, and when. */
export interface Signer {
  readonly by: string;
  /** The day in words. */
  readonly on: string;
}

/** How the pack of the open workbook’s report stands. */
export interface PackStanding {
  /** `Draft`, `Draft: changed since sign-off`, or who signed it off and when. */
  readonly words: string;
  /** Who signed it off last; null where nobody did. */
  readonly last: Signer | null;
  /** What is otherwise since then, a sentence each. */
  readonly changes: readonly string[];
  /** Why nobody can sign it off now, a sentence each; none where somebody can. */
  readonly open: readonly string[];
}

/** How the pack of the open workbook’s report stands now. */
export async function packStanding(): Promise<Result<PackStanding>> {
  const [there, pack] = await Promise.all([packFactsThere(), packOnDemand()]);
  if (!there.ok) return there;
  const { facts, state, unworked } = there.value;
  const signOffs = pack.keptSignOffs(state.signOffs);
  const last = pack.signOffFor(signOffs, facts);
  const signed = pack.signOffOf(facts, { accepted: state.accepted, by: "", on: "", program });
  return ok({
    words: pack.buildSignedPack(facts, signOffs).standing,
    last,
    changes: pack.changesSince(facts, signOffs).map(changeSentence),
    open: [...unworked, ...(signed.ok ? [] : signed.open)],
  });
}

/**
 * Puts down in the open workbook who signed off the pack of its report, when, and of what. Nothing on its sheets is
 * changed, and it is refused while an error is open.
 */
export async function signPack({ by, on }: Signer): Promise<Result<PackStanding>> {
  const [there, pack] = await Promise.all([packFactsThere(), packOnDemand()]);
  if (!there.ok) return there;
  const { facts, state, unworked } = there.value;
  const [formula] = unworked;
  if (formula !== undefined) return refused(`The pack cannot be signed off. ${formula}`);
  const signed = pack.signOffOf(facts, { accepted: state.accepted, by, on, program });
  if (!signed.ok) return refused(`The pack cannot be signed off. ${signed.open.join(" ")}`);
  const signOffs = [...pack.withSignOff(pack.keptSignOffs(state.signOffs), signed.value)];
  const kept = await askExcel(async (context) => {
    const answer = await keepState(context, stateXml({ ...state, signOffs }));
    if (answer === "kept") await dropRecord(context);
    return answer;
  });
  if (!kept.ok) return kept;
  if (kept.value !== "kept")
    return refused("This version of Excel keeps no sign-off in a workbook. Sign it off with the command line.");
  return packStanding();
}

/**
 * Takes away the record of what the sheets said at an earlier sign-off, which the command line wrote: held against it,
 * the workbook would be another than was signed off.
 */
async function dropRecord(context: Excel.RequestContext): Promise<void> {
  if (!knows("1.7")) return;
  const { custom } = context.workbook.properties;
  custom.load("items/key");
  const { RECORD_NAME } = await verifyOnDemand();
  await context.sync();
  for (const property of custom.items) if (property.key.startsWith(`${RECORD_NAME}-`)) property.delete();
  await context.sync();
}
