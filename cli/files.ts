import { createHash, randomUUID } from "node:crypto";
import {
  copyFile,
  link,
  lstat,
  mkdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { InputFile, Result, Source } from "../src/index";
import { FILE_BYTES_MAX, ok, readSource, refused } from "../src/index";

/** What the system's refusals mean to a person. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
};

/** Reads a file's bytes, or says in one line why it cannot. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return refused(`Cannot read ${path}: ${REFUSALS[code] ?? code}. Check the name and try again.`);
  }
}

/** The name that means standard input. */
export const STANDARD_INPUT = "-";

/** A file's name as people know it, without its folder. */
export function fileName(path: string): string {
  return path === STANDARD_INPUT ? "standard input" : basename(path);
}

/** Reads a file, or `-` for standard input, into sheets of cells, or says in one line why it cannot. */
export async function readSourceFile(path: string): Promise<Result<Source>> {
  const bytes = path === STANDARD_INPUT ? ok(await readStandardInput()) : await readBytes(path);
  return bytes.ok ? readSource(bytes.value, fileName(path)) : bytes;
}

/** A file that a report is made from, and what it is known by later. */
export interface Input {
  readonly source: Source;
  readonly input: InputFile;
}

/** Reads a file as `readSourceFile` does, with the SHA-256 of its bytes. */
export async function readInputFile(path: string): Promise<Result<Input>> {
  const bytes = path === STANDARD_INPUT ? ok(await readStandardInput()) : await readBytes(path);
  if (!bytes.ok) return bytes;
  const source = await readSource(bytes.value, fileName(path));
  if (!source.ok) return source;
  const sha256 = createHash("sha256").update(bytes.value).digest("hex");
  return ok({ source: source.value, input: { file: fileName(path), sha256 } });
}

/** Reads a file of text, by a reader that is told its name, or says in one line why it cannot. */
export async function readTextFile<T>(
  path: string,
  read: (text: string, file: string) => Result<T>,
  name = fileName(path),
): Promise<Result<T>> {
  const bytes = await readBytes(path);
  return bytes.ok ? read(new TextDecoder().decode(bytes.value), name) : bytes;
}

/** Everything from standard input; of more than can be read, enough to be refused for it. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<string | Uint8Array>) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > FILE_BYTES_MAX) break;
  }
  return Buffer.concat(chunks);
}

/** Refuses to read standard input as two files: it can be read once. */
export function refuseReadingTwice(read: readonly (string | undefined)[]): Result<null> {
  return read.filter((path) => path === STANDARD_INPUT).length > 1
    ? refused("Standard input (-) can be one file only. Give the other by its name.")
    : ok(null);
}

/** A file to write. */
export interface OutFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes all files or none. Each is written whole beside its place and then moved there, so that a file already there
 * is
 * never left half-written; where one cannot be moved (it is open in Excel), those moved before it are put back.
 */
export async function writeFiles(files: readonly OutFile[]): Promise<Result<null>> {
  for (const { path } of files) {
    const place = await refuseFolder(path);
    if (!place.ok) return place;
  }
  const beside = (path: string, ending: string): string => join(dirname(path), `.${randomUUID()}.${ending}`);
  const steps = await Promise.all(
    files.map(async ({ path: named, bytes }) => {
      const path = await writtenPlace(named);
      return { path, bytes, fresh: beside(path, "new"), former: beside(path, "old") };
    }),
  );
  const moved: { readonly path: string; readonly former: string | null }[] = [];
  const left: string[] = [];
  const made: { readonly first: string; readonly folder: string }[] = [];
  try {
    for (const { path, bytes, fresh, former } of steps) {
      const folder = resolve(dirname(path));
      const first = await mkdir(folder, { recursive: true });
      if (first !== undefined) made.push({ first, folder });
      left.push(fresh, former);
      await writeFile(fresh, bytes);
    }
    for (const { path, fresh, former } of steps) {
      const kept = await keep(path, former);
      moved.push({ path, former: kept });
      await rename(fresh, path);
    }
    return ok(null);
  } catch (error) {
    for (const { path, former } of moved.reverse()) await putBack(path, former);
    for (const path of left) await rm(path, { force: true });
    for (const { first, folder } of made.reverse()) await removeFolders(first, folder);
    const code = systemCode(error);
    if (code === null) throw error;
    return refused(
      `Cannot write ${files.map(({ path }) => path).join(" and ")}: ${WRITE_REFUSALS[code] ?? code}. ` +
        "Nothing was changed.",
    );
  } finally {
    for (const path of left) await rm(path, { force: true });
  }
}

/** Removes folders that were made for files that could not be written, if they are still empty. */
async function removeFolders(first: string, last: string): Promise<void> {
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) {
    const gone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!gone || folder === first) return;
  }
}

/** Moves the file at a path aside under another name; null where there is none. */
async function keep(path: string, former: string): Promise<string | null> {
  try {
    await link(path, former);
    return former;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    // Not every disk has links.
    await copyFile(path, former);
    return former;
  }
}

async function putBack(path: string, former: string | null): Promise<void> {
  if (former === null) await rm(path, { force: true });
  else await rename(former, path);
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

async function refuseFolder(path: string): Promise<Result<null>> {
  const there = await stat(path).catch(() => null);
  return there?.isDirectory() === true ? refused(`Cannot write ${path}: it is a folder. Give a file name.`) : ok(null);
}

/**
 * Refuses to replace a file that a person may have filled in: one that exists already with other contents.
 *
 * @param what What the file is, for the sentence.
 */
export async function refuseReplacing({ path, bytes }: OutFile, what: string): Promise<Result<null>> {
  const place = await refuseFolder(path);
  if (!place.ok || (await stat(path).catch(() => null)) === null) return place;
  const there = await readBytes(path);
  if (!there.ok) return there;
  if (Buffer.from(bytes).equals(there.value)) return ok(null);
  return refused(
    `Cannot write ${path}: ${what} stands there already, and may have been changed by hand. Give ` +
      "another name, or move it away.",
  );
}

/**
 * Refuses to write over a file that is read, or two files in one place: the files themselves are compared, so that one
 * named through a link, a linked folder or another spelling is known again.
 */
export async function refuseOverwriting(
  read: readonly (string | undefined)[],
  written: readonly (string | undefined)[],
): Promise<Result<null>> {
  const taken = new Set<string>();
  for (const path of read) for (const name of await namesOf(path)) taken.add(name);
  for (const path of written) {
    const names = await namesOf(path);
    if (names.some((name) => taken.has(name)))
      return refused(`Cannot write ${path}: the command names that file twice. Give another name.`);
    for (const name of names) taken.add(name);
  }
  return ok(null);
}

/** What identifies a file: its real path and, where it exists, the device and inode that all its names share. */
async function namesOf(path: string | undefined): Promise<string[]> {
  if (path === undefined || path === STANDARD_INPUT) return [];
  const place = await realPlace(resolve(path));
  const there = await stat(place, { bigint: true }).catch(() => null);
  // Some network disks number no files.
  return there === null || there.ino === 0n ? [place] : [place, `${there.dev}:${there.ino}`];
}

/** Where a file is written: where a link leads to, so that the link stays and what it leads to is written. */
async function writtenPlace(path: string): Promise<string> {
  const there = await lstat(path).catch(() => null);
  return there?.isSymbolicLink() === true ? realPlace(resolve(path)) : path;
}

/** A path with its links resolved as far as it exists. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  const to = await readlink(path).catch(() => null);
  // A link to what does not stand yet.
  if (to !== null) return realPlace(resolve(dirname(path), to));
  const folder = dirname(path);
  return folder === path ? path : join(await realPlace(folder), basename(path));
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
