import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/**
 * Checks how much a person waits for, by the build's own record (dist/pane/bundles.json): the functions, which every
 * workbook with one of them loads, and what the pane loads before anything is clicked: its page's scripts and
 * whatever those ask for themselves. What those ask for in turn (exceljs, samples) loads on demand.
 */
export const LIMITS_KB = { functions: 40, pane: 410 };

/** Sizes in kilobytes, gzipped, and a sentence for each limit passed. */
export function bundleSizes(folder) {
  const { functions, pane } = JSON.parse(readFileSync(join(folder, "bundles.json"), "utf8"));
  const kilobytes = (files) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1000;
  const sizes = { functions: kilobytes(functions), pane: kilobytes(pane) };
  const faults = Object.entries(LIMITS_KB)
    .filter(([name, limit]) => sizes[name] > limit)
    .map(([name, limit]) => `${name} is ${sizes[name].toFixed(1)} KB gzipped, over its limit of ${limit} KB.`);
  return { sizes, faults, files: { functions, pane } };
}

/** Writes bundles.json: which files each part loads at first. */
export class BundleRecordPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BundleRecordPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "BundleRecordPlugin", stage: compilation.constructor.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const record = { functions: firstFiles(compilation, "functions"), pane: firstFiles(compilation, "taskpane") };
          // The page loads the functions before the pane.
          record.pane = [...new Set([...record.functions, ...record.pane])];
          compilation.emitAsset(
            "bundles.json",
            new compiler.webpack.sources.RawSource(JSON.stringify(record, null, 2)),
          );
        },
      );
    });
  }
}

/** An entry's own files, and those of the chunks that its own code imports; not what those import in turn. */
function firstFiles(compilation, entry) {
  const point = compilation.entrypoints.get(entry);
  if (!point) return [];
  const groups = [point, ...point.getChildren().filter((group) => !group.isInitial())];
  return [...new Set(groups.flatMap((group) => group.getFiles()))].filter((file) => file.endsWith(".js"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL("../dist/pane", import.meta.url));
  if (!existsSync(join(folder, "bundles.json"))) {
    console.error("The pane is not built. Run: npm run build");
    process.exit(1);
  }
  const { sizes, faults } = bundleSizes(folder);
  for (const [name, size] of Object.entries(sizes)) {
    console.log(`${name}: ${size.toFixed(1)} KB gzipped, limit ${LIMITS_KB[name]} KB`);
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
