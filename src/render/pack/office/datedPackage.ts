import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** When a part of a package was written, as its zip says: what Office itself writes. */
const ZIP_TIME = "1980-01-01T00:00:00";
/** Workbooks that stand in a package, with the figures of its charts. */
const PACKAGE = /\.xlsx$/;

/**
 * A document or a deck with the times of its making replaced by a time that is told, in its properties and in its zip,
 * so that the same pack gives the same bytes. Its libraries write what their clock says.
 */
export function datedPackage(bytes: Uint8Array, at: Date): Uint8Array {
  const time = at.toISOString().replace(/\.\d+Z$/, "Z");
  const entries: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith("/")) continue;
    if (PACKAGE.test(path)) entries[path] = datedPackage(part, at);
    else entries[path] = path === "docProps/core.xml" ? strToU8(dated(strFromU8(part), time)) : part;
  }
  return zipSync(entries, { level: 6, mtime: ZIP_TIME });
}

function dated(xml: string, time: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:)/g,
    (_, open: string, close: string) => `${open}${time}${close}`,
  );
}
