import { extname } from "node:path";
import type { PackModel, Result, SectionKind } from "../src/index";
import { ok, packPageOnDemand, refused, PACK_SECTIONS } from "../src/index";

/** Writes a pack; each writer is loaded only when it is asked for. */
export type PackWriter = (pack: PackModel, at: Date) => Promise<Uint8Array | string>;

/** What each ending of a pack's file is written with. */
const PACK_WRITERS: ReadonlyMap<string, PackWriter> = new Map<string, PackWriter>([
  [".html", async (pack) => (await packPageOnDemand()).writePackHtml(pack)],
]);

/** A pack to write, and what writes it. */
export interface PackFile {
  readonly path: string;
  readonly write: PackWriter;
}

/** What writes each of these packs, by the endings of their names. */
export function packFiles(paths: readonly string[]): Result<readonly PackFile[]> {
  const files: PackFile[] = [];
  for (const path of paths) {
    const write = PACK_WRITERS.get(extname(path).toLowerCase());
    if (write === undefined)
      return refused(`Cannot write the pack ${path}: its name must end in ${[...PACK_WRITERS.keys()].join(" or ")}.`);
    files.push({ path, write });
  }
  return ok(files);
}

/** The sections that `--without` names. */
export function sectionsLeftOut(names: readonly string[] = []): Result<readonly SectionKind[]> {
  const sections: SectionKind[] = [];
  for (const name of names) {
    const section = PACK_SECTIONS.find((kind) => kind === name.toLowerCase());
    if (section === undefined) return refused(`--without cannot be ${name}. Use one of: ${PACK_SECTIONS.join(", ")}.`);
    sections.push(section);
  }
  return ok(sections);
}
