import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A folder in which LibreOffice turns files into others, with a profile of our own so that it disturbs no one. */
export interface LibreOffice {
  /** Turns workbooks, by file name, into the named form; `convert({ "a.xlsx": bytes }, "pdf")`. */
  convert(files: Readonly<Record<string, Uint8Array>>, form: string): void;
  /** A file that it made, such as `a.pdf`. */
  made(name: string): Uint8Array;
  path(name: string): string;
  end(): void;
}

/** A sheet as LibreOffice shows it. */
export interface ShownSheet {
  readonly name: string;
  /** Text of each cell as shown, its height in points. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly string[] }[];
}

/** Reads the sheets of a flat OpenDocument file (`fods`) that LibreOffice wrote. */
export function shownSheets(fods: Uint8Array): ShownSheet[] {
  const xml = new TextDecoder().decode(fods);
  const heights = new Map<string, number>();
  for (const [, name, inches] of xml.matchAll(
    /<style:style style:name="(ro\d+)".*?\n? *<style:table-row-properties style:row-height="([\d.]+)in"/g,
  )) {
    heights.set(name ?? "", Number(inches) * 72);
  }
  return xml
    .split("<table:table ")
    .slice(1)
    .map((table) => ({
      name: unescape(/table:name="([^"]*)"/.exec(table)?.[1] ?? ""),
      rows: [
        ...table.matchAll(/<table:table-row table:style-name="(ro\d+)"([^>]*)>(.*?)<\/table:table-row>/gs),
      ].flatMap(([, style = "", attributes = "", content = ""]) => {
        const times = Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
        const row = { height: heights.get(style) ?? 0, cells: shownCells(content) };
        return Array.from({ length: Math.min(times, 100) }, () => row);
      }),
    }));
}

function shownCells(row: string): string[] {
  return [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
    ([, attributes = "", content = ""]) => {
      const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
      const paragraphs = [...content.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = ""]) =>
        unescape(text.replace(/<[^>]*>/g, "")),
      );
      return Array.from({ length: Math.min(times, 100) }, () => paragraphs.join("\n"));
    },
  );
}

function unescape(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

/** The same file with every row left to LibreOffice to fit. */
export function withoutHeights(fods: Uint8Array): Uint8Array {
  const fitted = '<style:table-row-properties style:use-optimal-row-height="true"/>';
  return new TextEncoder().encode(new TextDecoder().decode(fods).replace(/<style:table-row-properties[^>]*>/g, fitted));
}

/** A workbook without the results of its formulas, so that whoever opens it has to work them out. */
export function withoutResults(workbook: Uint8Array): Uint8Array {
  const files = unzipSync(workbook);
  for (const [path, part] of Object.entries(files)) {
    if (/worksheets\/sheet\d+\.xml$/.test(path)) {
      files[path] = strToU8(
        strFromU8(part).replace(/<c ([^>]*?)(?: t="(?:str|n)")?>(<f[^>]*>[^<]*<\/f>)<v>.*?<\/v>/g, "<c $1>$2"),
      );
    }
  }
  return zipSync(files);
}

/**
 * One for all test files of a process, since LibreOffice takes longer to make a profile than to turn a file; another
 * process has its own, because a profile is locked while it is used.
 */
let profile: string | null = null;

function sharedProfile(): string {
  if (profile !== null) return profile;
  const made = mkdtempSync(join(tmpdir(), "outturn-office-profile-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  profile = made;
  return made;
}

/** @param program Path of `soffice`. */
export function startLibreOffice(program: string): LibreOffice {
  const folder = mkdtempSync(join(tmpdir(), "outturn-office-"));
  const input = join(folder, "in");
  const output = join(folder, "out");
  mkdirSync(input);
  return {
    convert(files, form) {
      const paths = Object.entries(files).map(([name, bytes]) => {
        const path = join(input, name);
        writeFileSync(path, bytes);
        return path;
      });
      const profile = `-env:UserInstallation=file://${sharedProfile()}`;
      execFileSync(program, [profile, "--headless", "--convert-to", form, "--outdir", output, ...paths], {
        stdio: "ignore",
      });
    },
    made: (name) => new Uint8Array(readFileSync(join(output, name))),
    path: (name) => join(output, name),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
