import { strFromU8, strToU8 } from "fflate";
import { escapeXml } from "../escapeXml";
import type { WorkbookPackage } from "./package/workbookPackage";

const PROPERTIES = "docProps/core.xml";

/**
 * A workbook whose properties name the report that is in it now, where they named the one before: its title, and the
 * period as its subject. Others are a person's.
 */
export function withReportNamed(
  workbook: WorkbookPackage,
  before: { readonly title: string; readonly period: string },
  now: { readonly title: string; readonly period: string },
): WorkbookPackage {
  const part = workbook.parts.get(PROPERTIES);
  if (part === undefined) return workbook;
  const xml = strFromU8(part);
  const named = [
    [`<dc:title>${escapeXml(before.title)}</dc:title>`, `<dc:title>${escapeXml(now.title)}</dc:title>`],
    [`<dc:subject>${escapeXml(before.period)}</dc:subject>`, `<dc:subject>${escapeXml(now.period)}</dc:subject>`],
  ].reduce((text, [from = "", to = ""]) => text.replace(from, () => to), xml);
  if (named === xml) return workbook;
  return { ...workbook, parts: new Map(workbook.parts).set(PROPERTIES, strToU8(named)) };
}
