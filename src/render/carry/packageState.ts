import { STATE_NAMESPACE } from "../../refresh/state/reportState";
import { newPart, PackageTrees, relationsPath } from "./package/packageTrees";
import type { WorkbookPackage } from "./package/workbookPackage";

const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** The same in each of our workbooks, since a workbook has one part of the kind. */
const PROPERTIES_ID = "{8A1B6E5C-4D27-4F0B-9E3A-6C0F5D2B7A91}";
const CUSTOM_PART = /^customXml\/[^/]+\.xml$/i;

/** The text of the custom XML part in which a workbook carries what Outturn knows of it; null where it has none. */
export function packageState(workbook: WorkbookPackage): string | null {
  const trees = new PackageTrees(workbook);
  const path = statePath(trees);
  return path === null ? null : trees.text(path);
}

/**
 * A workbook that carries a state, in place of the one it had.
 *
 * @param xml What `stateXml` wrote.
 */
export function withState(workbook: WorkbookPackage, xml: string): WorkbookPackage {
  const trees = new PackageTrees(workbook);
  const known = statePath(trees);
  if (known !== null) {
    trees.put(known, xml);
    return trees.finish();
  }
  const path = trees.freePath("customXml/item#.xml");
  const properties = trees.freePath("customXml/itemProps#.xml");
  trees.put(path, xml);
  trees.put(
    properties,
    newPart(
      `<ds:datastoreItem ds:itemID="${PROPERTIES_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs>` +
        `<ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  trees.declareEnding("xml", "application/xml");
  trees.declare(properties, PROPERTIES_TYPE);
  if (trees.path(relationsPath(path)) !== null) trees.remove(relationsPath(path));
  trees.relate(path, "customXmlProps", properties);
  trees.relate(trees.workbook(), "customXml", path);
  return trees.finish();
}

function statePath(trees: PackageTrees): string | null {
  return trees.find(CUSTOM_PART).find((path) => STATE.test((trees.text(path) ?? "").slice(0, 1000))) ?? null;
}

const STATE = new RegExp(`<(?:\\w+:)?state[^>]*["']${STATE_NAMESPACE}["']`);
