import { join } from "node:path";
import { ROOT, ready, run } from "./ready.mjs";

// `npm run demo`: the Thames Valley 2009-10 Q4 report, from its extract and plan, as a workbook and as a web page.
const sample = "thames-valley-2009-10-q4";
ready({ builds: ["cli"] });
run(process.execPath, [
  join(ROOT, "cli/outturn.mjs"),
  "report",
  join("samples", sample, "extract.csv"),
  "--plan",
  join("samples", sample, "plan.csv"),
  ...["xlsx", "html"].flatMap((ending) => ["--out", join("out", `${sample}.${ending}`)]),
]);
