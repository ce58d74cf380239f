import { STATUS_SHAPES } from "../../../pack/packModel";
import type { Look } from "../../../report/reportModel";
import { escapeHtml } from "../../html/escapeHtml";

/** Words; a status with its shape and colour, of which neither says anything that the word does not. */
export function statusHtml(text: string, look: Look): string {
  const shape = STATUS_SHAPES[look];
  if (shape === undefined) return escapeHtml(text);
  return `<span class="tag ${look}"><span aria-hidden="true">${shape}</span> ${escapeHtml(text)}</span>`;
}
