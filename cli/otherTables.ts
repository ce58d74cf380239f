import { ok, refused, type Profile, type Result } from "../src/index";
import type { Earlier } from "./carry";
import { fileName } from "./files";

/** Refuses to carry a report on as one with other tables: what stands in its own would have nowhere to go. */
export function refuseOtherTables(earlier: Earlier | null, profile: Profile, template: string): Result<null> {
  if (earlier === null) return ok(null);
  const { path, state } = earlier;
  if (state.profile === profile && state.template === template) return ok(null);
  const made = (id: string, look: Profile): string => `the template ${id} and the profile ${look}`;
  return refused(
    `${fileName(path)} was made with ${made(state.template, state.profile)}, and this report would be with ` +
      `${made(template, profile)}, which has other tables. Carry it on with its own, or leave --carry out and write ` +
      "the report to a new file.",
  );
}
