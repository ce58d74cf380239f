import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROFILES } from "../../src/report/reportModel";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { checkSchemas } from "../support/checkSchemas";
import { findProgram } from "../support/findProgram";
import { sampleModel } from "./sampleModel";

const SCHEMAS = join(import.meta.dirname, "../../../shared/workbook-lab/xsd");
const present = existsSync(SCHEMAS);
// The schemas are not ours to copy, so the check runs only where they lie beside the project.
if (!present) console.log("Not run, because the ECMA-376 schemas do not lie beside the project: the schema check.");
const xmllint = present ? findProgram(["xmllint"], "the schema check") : null;

describe.skipIf(xmllint === null)("every part of a workbook", () => {
  it.each(PROFILES)("keeps to the ECMA-376 schema in the %s profile", async (profile) => {
    const bytes = await writeWorkbook(sampleModel(profile), new Date("2031-10-14T10:20:30Z"));
    expect(checkSchemas(bytes, SCHEMAS)).toEqual([]);
  });
});
