import { randomUUID } from "node:crypto";
import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describeFailure } from "../src/read/describeFailure";
import { readSource } from "../src/read/readSource";
import type { Source } from "../src/read/source";
import { CliFailure } from "./failure";

/** What the system's refusals mean to a person. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
};

/** Reads a file's bytes, or says in one line why it cannot. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new CliFailure(`Cannot read ${path}: ${REFUSALS[code] ?? code}. Check the name and try again.`);
  }
}

/** Reads a file into sheets of cells, or says in one line why it cannot. */
export async function readSourceFile(path: string): Promise<Source> {
  const source = await readSource(await readBytes(path), basename(path));
  if ("failure" in source) throw new CliFailure(describeFailure(source));
  return source;
}

/**
 * Writes all files or none: each is written whole beside its place and then moved there, so that a file already there
 * is never left half-written.
 */
export async function writeFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[]): Promise<void> {
  const written: { readonly path: string; readonly beside: string }[] = [];
  try {
    for (const { path, bytes } of files) {
      await mkdir(dirname(path), { recursive: true });
      await refuseFolder(path);
      const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
      written.push({ path, beside });
      await writeFile(beside, bytes);
    }
    for (const { path, beside } of written) await rename(beside, path);
  } catch (error) {
    for (const { beside } of written) await rm(beside, { force: true });
    const code = systemCode(error);
    if (code === null) throw error;
    throw new CliFailure(`Cannot write ${files.map(({ path }) => path).join(" and ")}: ${WRITE_REFUSALS[code] ?? code}. Nothing was changed.`);
  }
}

const WRITE_REFUSALS: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there, or the file is open in another program",
  EBUSY: "the file is open in another program",
  EISDIR: "it is a folder",
  EEXIST: "a file stands where a folder should be",
  ENOTDIR: "a file stands where a folder should be",
  ENOSPC: "the disk is full",
  EROFS: "the disk cannot be written to",
};

async function refuseFolder(path: string): Promise<void> {
  const there = await access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
  if (there && (await stat(path)).isDirectory()) throw new CliFailure(`Cannot write ${path}: it is a folder. Give a file name.`);
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
