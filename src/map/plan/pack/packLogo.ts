import type { Picture } from "../../../domain/picture";
import type { FindingOf } from "../../../domain/finding";
import type { logoLeftOut } from "../findingKinds";
import type { ReadPlan } from "../readPlan";

/** Why the logo that a plan names is not used. */
type LogoFault = FindingOf<typeof logoLeftOut>["evidence"]["why"];

/** Whether a file stands beside the plan or in a folder below it, by its name: no drive, no way up, no address. */
export function standsBeside(file: string): boolean {
  return !/^[/\\]|^[a-z][a-z\d+.-]*:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(file.trim());
}

/** A plan with the picture of the logo that it names, or with the finding of why packs are without. */
export function withLogo(read: ReadPlan, picture: Picture | LogoFault): ReadPlan {
  const { plan, findings } = read;
  const { logo } = plan.pack;
  if (logo === null) return read;
  if (typeof picture !== "string")
    return { ...read, plan: { ...plan, pack: { ...plan.pack, logo: { ...logo, picture } } } };
  const evidence = { file: "plan", why: picture } as const;
  const finding = { code: "logoLeftOut", item: null, at: logo.at, found: logo.file, expected: null, evidence } as const;
  return { ...read, findings: [...findings, finding] };
}
