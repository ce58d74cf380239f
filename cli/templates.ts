import { extname } from "node:path";
import type { Result, Template } from "../src/index";
import { ok, readTemplate, refused, templateById, TEMPLATES } from "../src/index";
import { readTextFile } from "./files";

/** The file that a template is read from; undefined for one of ours. */
export function ownTemplate(named: string | null | undefined): string | undefined {
  return typeof named === "string" && extname(named).toLowerCase() === ".json" ? named : undefined;
}

/** One of our templates by its name, or an organisation's own from its file. */
export async function templateNamed(named: string | null): Promise<Result<Template>> {
  const file = ownTemplate(named);
  if (file !== undefined) return readTextFile(file, readTemplate, file);
  const template = templateById(named);
  return template === null
    ? refused(
        `There is no template called ${named}. Use one of: ${TEMPLATES.map(({ id }) => id).join(", ")}, ` +
          "or give a template file (.json).",
      )
    : ok(template);
}
