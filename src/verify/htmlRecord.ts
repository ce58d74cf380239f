import { sealText } from "../render/seal/textSeal";
import { RECORD_NAME } from "./packRecord";

const ELEMENT = new RegExp(`<meta\\b[^>]*\\bname="${RECORD_NAME}"[^>]*>`, "i");
/** The seal at the end of a page, which is of all that stands before it. */
const SEAL = /<!-- Outturn report, seal [0-9a-f]{16} -->\n$/;

/** A page that carries a record, under its title: none of its letters is markup, and it is whole, however long. */
export function htmlWithRecord(html: string, record: string): string {
  const element = `<meta name="${RECORD_NAME}" content="${record}">\n`;
  return sealText(
    html.replace(SEAL, "").replace("<style>", () => `${element}<style>`),
    "html",
  );
}

/** The record that a page carries, as text; null for none. */
export function recordOfHtml(html: string): string | null {
  const [element] = ELEMENT.exec(html) ?? [];
  return element === undefined ? null : (/\bcontent="([^"]*)"/i.exec(element)?.[1] ?? null);
}
